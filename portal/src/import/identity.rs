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
    /// It was imported without a source's name and is the named source's from now on.
    pub is_adopted: bool,
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

    /// The posting that the row is.
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
        let chosen = match choose(&listing.source, rows, &likenesses) {
            Choice::New => return Ok(Identity::New),
            Choice::Refused(reason, owner) => {
                let problem = refusal(listing, columns, reason, &owner);
                return Ok(Identity::Refused(problem));
            }
            Choice::Known(chosen) => chosen,
        };
        let likeness = likenesses.swap_remove(chosen);
        let row = rows.swap_remove(chosen);
        let was_named = source::is_named(source_of(&row));
        Ok(Identity::Known(Box::new(KnownPosting {
            row,
            is_renamed: !likeness.is_same,
            is_adopted: source::is_named(&listing.source) && !was_named,
            earlier: likeness.earlier,
        })))
    }
}

enum Choice {
    New,
    /// The place of the posting.
    Known(usize),
    /// And whose the id is.
    Refused(RowReason, String),
}

/// An id belongs to its source. Between a named source and none it is neither taken over nor
/// entered twice: only where the whole posting is the same does a named source adopt what was
/// imported without a name.
fn choose(source: &str, rows: &[Model], likenesses: &[Likeness]) -> Choice {
    let find = |is_it: &dyn Fn(&str, &Likeness) -> bool| {
        let mut all = rows.iter().zip(likenesses);
        all.position(|(row, likeness)| is_it(source_of(row), likeness))
    };
    if let Some(own) = find(&|of, _| of == source) {
        return match likenesses.get(own) {
            Some(likeness) if !likeness.may_be_one() => {
                Choice::Refused(RowReason::IdTaken, likeness.owner())
            }
            _ => Choice::Known(own),
        };
    }
    let unnamed = |is_it: fn(&Likeness) -> bool| {
        find(&|of, likeness| !source::is_named(of) && is_it(likeness))
    };
    if source::is_named(source) {
        if let Some(same) = unnamed(|likeness| likeness.is_one) {
            return Choice::Known(same);
        }
        let doubtful = unnamed(Likeness::may_be_one_elsewhere).and_then(|at| likenesses.get(at));
        return match doubtful {
            Some(likeness) => Choice::Refused(RowReason::IdUnnamed, likeness.owner()),
            None => Choice::New,
        };
    }
    let unnamed =
        unnamed(|likeness| likeness.is_same).or_else(|| unnamed(|likeness| likeness.is_renamed));
    if let Some(unnamed) = unnamed {
        return Choice::Known(unnamed);
    }
    let owners: Vec<&str> = rows
        .iter()
        .zip(likenesses)
        .filter(|(_, likeness)| likeness.may_be_one())
        .map(|(row, _)| source::shown(source_of(row)))
        .collect();
    match owners.as_slice() {
        [] => Choice::New,
        [only] => Choice::Refused(RowReason::IdOfSource, (*only).to_owned()),
        _ => Choice::Refused(RowReason::IdOfSeveral, owners.join(", ")),
    }
}

fn source_of(row: &Model) -> &str {
    row.source.as_deref().unwrap_or_default()
}

/// How a row of the file is like a posting with its id.
struct Likeness {
    /// The organization is the same, or one of the two names leaves out its form.
    is_same: bool,
    /// It is another, but title and address are the same.
    is_renamed: bool,
    /// Organization, title and address are the same.
    is_one: bool,
    /// The title or the address is.
    is_like: bool,
    earlier: Option<Earlier>,
}

impl Likeness {
    fn of(listing: &Listing, row: &Model, columns: &Columns, setting: Setting) -> Result<Self> {
        if row.source_hash.as_ref() == Some(&listing.hash) {
            return Ok(Self {
                is_same: true,
                is_renamed: false,
                is_one: true,
                is_like: true,
                earlier: None,
            });
        }
        let facts = row.source_facts.as_deref().unwrap_or("{}");
        let earlier = earlier(columns, facts, setting)?;
        let now = RegisteredName::of(&listing.organization);
        let before = RegisteredName::of(&earlier.organization);
        let has_same_title = [Field::TitleJa, Field::TitleEn]
            .iter()
            .all(|field| earlier.draft.get(*field) == listing.draft.get(*field));
        let has_same_url = listing.url == row.source_url;
        let is_renamed = has_same_title && has_same_url && listing.url.is_some();
        Ok(Self {
            is_same: now.may_be(&before),
            is_renamed,
            is_one: now == before && has_same_title && has_same_url,
            is_like: has_same_title || (has_same_url && listing.url.is_some()),
            earlier: Some(earlier),
        })
    }

    /// Within one source, or where nobody named one.
    fn may_be_one(&self) -> bool {
        self.is_same || self.is_renamed
    }

    /// In another source, where the same company may count from 1 again.
    fn may_be_one_elsewhere(&self) -> bool {
        self.is_renamed || (self.is_same && self.is_like)
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

/// Refuses rows without a source whose id stands in the same file as a named source's posting of
/// the same organization: one of them would be a second posting of the same.
pub(super) fn refuse_unnamed_twins(
    rows: &mut [std::result::Result<Listing, RowProblem>],
    columns: &Columns,
) {
    let mut named: HashMap<String, Vec<(RegisteredName, String)>> = HashMap::new();
    for listing in rows.iter().flatten() {
        if source::is_named(&listing.source) {
            let organization = RegisteredName::of(&listing.organization);
            let of_id = named.entry(listing.source_id.clone()).or_default();
            of_id.push((organization, listing.source.clone()));
        }
    }
    for row in rows {
        let Ok(listing) = row else { continue };
        let twins = named.get(&listing.source_id);
        let Some(twins) = twins.filter(|_| !source::is_named(&listing.source)) else {
            continue;
        };
        let own = RegisteredName::of(&listing.organization);
        if let Some((_, source)) = twins.iter().find(|(other, _)| own.may_be(other)) {
            let owner = source::shown(source);
            *row = Err(refusal(listing, columns, RowReason::IdOfSource, owner));
        }
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
