//! Which posting a row is: its id is looked up within its source, and only there.

use super::columns::Columns;
use super::draft::Setting;
use super::listing::{Earlier, Listing, earlier};
use super::source;
use crate::error::Result;
use crate::opportunities::entities::opportunities::{Column, Entity, Model};
use crate::organizations::RegisteredName;
use crate::store::Tx;
use model::import::{RowProblem, RowReason};
use model::opportunities::Field;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashMap;

/// Ids asked for at once.
const AT_ONCE: usize = 500;

/// What a row is here.
pub(super) enum Identity {
    New,
    Known(Box<KnownPosting>),
    Refused(RowProblem),
}

/// A posting that was imported before.
pub(super) struct KnownPosting {
    pub row: Model,
    /// What its row said then; `None` when it says the same today.
    pub earlier: Option<Earlier>,
    /// The source calls the organization otherwise than before.
    pub is_renamed: bool,
}

/// The postings with the ids of a file, from whatever source.
pub(super) struct KnownPostings(HashMap<String, Vec<Model>>);

impl KnownPostings {
    pub async fn read(tx: &Tx, listings: &[Listing]) -> Result<Self> {
        let mut known: HashMap<String, Vec<Model>> = HashMap::new();
        for some in listings.chunks(AT_ONCE) {
            let ids = some.iter().map(|listing| listing.source_id.as_str());
            let rows = Entity::find()
                .filter(Column::SourceKey.is_in(ids))
                .lock_exclusive()
                .all(tx.db())
                .await?;
            for row in rows {
                let id = row.source_key.clone().unwrap_or_default();
                let of_id = known.entry(id).or_default();
                // An id may stand on both sides of a border between two questions.
                if of_id.iter().all(|other| other.id != row.id) {
                    of_id.push(row);
                }
            }
        }
        Ok(Self(known))
    }

    /// Every posting that was found.
    pub fn rows(&self) -> impl Iterator<Item = &Model> {
        self.0.values().flatten()
    }

    /// The posting that the row is. A named source owns its ids: what another organization has
    /// there is refused. Without a name an id belongs to the row's organization.
    pub fn take(
        &mut self,
        listing: &Listing,
        columns: &Columns,
        setting: Setting,
    ) -> Result<Identity> {
        let Some(rows) = self.0.get_mut(&listing.source_id) else {
            return Ok(Identity::New);
        };
        let mut likenesses = Vec::with_capacity(rows.len());
        for row in rows.iter() {
            likenesses.push(Likeness::of(listing, row, columns, setting)?);
        }
        let own = |place: &usize| rows[*place].source.as_deref() == Some(listing.source.as_str());
        let is_open = |place: &usize| {
            let source = rows[*place].source.as_deref().unwrap_or_default();
            !source::is_named(source)
        };
        let places: Vec<usize> = (0..rows.len()).collect();
        let same: Vec<usize> = places
            .iter()
            .copied()
            .filter(|at| likenesses[*at].is_same)
            .collect();
        let renamed: Vec<usize> = places
            .iter()
            .copied()
            .filter(|at| likenesses[*at].is_renamed)
            .collect();
        let chosen = if let Some(own) = places.iter().copied().find(own) {
            let likeness = &likenesses[own];
            if !(likeness.is_same || likeness.is_renamed) {
                let owner = likeness.owner();
                return Ok(Identity::Refused(refusal(
                    listing,
                    columns,
                    RowReason::IdTaken,
                    &owner,
                )));
            }
            own
        } else if let Some(open) = same.iter().chain(&renamed).copied().find(is_open) {
            open
        } else if source::is_named(&listing.source) {
            return Ok(Identity::New);
        } else {
            match same.as_slice() {
                [] => return Ok(Identity::New),
                [only] => *only,
                _ => {
                    return Ok(Identity::Refused(refusal(
                        listing,
                        columns,
                        RowReason::IdOfSeveral,
                        "",
                    )));
                }
            }
        };
        let likeness = likenesses.swap_remove(chosen);
        let row = rows.swap_remove(chosen);
        Ok(Identity::Known(Box::new(KnownPosting {
            row,
            is_renamed: !likeness.is_same,
            earlier: likeness.earlier,
        })))
    }
}

/// How a row of the file is like a posting with its id.
struct Likeness {
    /// The organization is the same.
    is_same: bool,
    /// It is another, but title and address are the same.
    is_renamed: bool,
    earlier: Option<Earlier>,
}

impl Likeness {
    fn of(listing: &Listing, row: &Model, columns: &Columns, setting: Setting) -> Result<Self> {
        if row.source_hash.as_ref() == Some(&listing.hash) {
            return Ok(Self {
                is_same: true,
                is_renamed: false,
                earlier: None,
            });
        }
        let facts = row.source_facts.as_deref().unwrap_or("{}");
        let earlier = earlier(columns, facts, setting)?;
        let now = RegisteredName::of(&listing.organization);
        let is_same = now.may_be(&RegisteredName::of(&earlier.organization));
        let has_same_title = [Field::TitleJa, Field::TitleEn]
            .iter()
            .all(|field| earlier.draft.get(*field) == listing.draft.get(*field));
        let has_same_url = listing.url.is_some() && listing.url == row.source_url;
        Ok(Self {
            is_same,
            is_renamed: has_same_title && has_same_url,
            earlier: Some(earlier),
        })
    }

    /// Whose the id is.
    fn owner(&self) -> String {
        let Some(earlier) = &self.earlier else {
            return String::new();
        };
        let titles = [Field::TitleJa, Field::TitleEn].map(|field| earlier.draft.get(field));
        let title = titles.into_iter().find(|title| !title.is_empty());
        format!("{}: {}", earlier.organization, title.unwrap_or_default())
    }
}

fn refusal(listing: &Listing, columns: &Columns, reason: RowReason, owner: &str) -> RowProblem {
    let id = &listing.source_id;
    RowProblem {
        line: listing.line,
        column: columns
            .name(super::columns::Says::SourceId)
            .unwrap_or_default()
            .to_owned(),
        value: if owner.is_empty() {
            id.clone()
        } else {
            format!("{id} ({owner})")
        },
        reason,
        problem: None,
    }
}
