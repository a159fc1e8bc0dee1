use super::moved::Moved;
use super::part::WITHIN;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::organizations::entities::{domains, heads, memberships, merges, organizations};
use crate::organizations::{self as feature, Known};
use crate::{Moderator, Portal};
use model::organizations::{Merge, SideBySide, Twin};
use model::{Language, OrganizationId, Problem};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

/// As many as staff look through.
const SHOWN: u64 = 20;

/// Merges that can still be taken back, the newest first.
///
/// # Errors
/// Only faults.
pub async fn undoable(portal: &Portal, _: &Moderator, language: Language) -> Result<Vec<Merge>> {
    let db = portal.read();
    let rows = merges::Entity::find()
        .filter(merges::Column::UndoneAt.is_null())
        .filter(merges::Column::At.gt(portal.now() - WITHIN))
        .order_by_desc(merges::Column::At)
        .limit(SHOWN)
        .all(db)
        .await?;
    let both = rows.iter().flat_map(|row| [row.from_id, row.into_id]);
    let heads = heads::heads(db, both, language).await?;
    let by = rows.iter().map(|row| row.by_id).collect();
    let names = people::names(db, by).await?;
    let mut merges = Vec::with_capacity(rows.len());
    for row in rows {
        let (Some(from), Some(into)) = (heads.get(&row.from_id), heads.get(&row.into_id)) else {
            continue;
        };
        let moved: Moved = serde_json::from_str(&row.moved)?;
        let mut postings = moved.newest.clone();
        postings.extend(&moved.published);
        postings.sort_unstable();
        postings.dedup();
        merges.push(Merge {
            id: row.id,
            from: from.name.clone(),
            into: into.clone(),
            by: names.get(&row.by_id).cloned().unwrap_or_default(),
            at: row.at,
            until: row.at + WITHIN,
            postings: count(postings.len()),
            members: count(moved.people.len()),
            searches: count(moved.searches.len()),
        });
    }
    Ok(merges)
}

/// Two organizations side by side, and others that may be meant.
///
/// # Errors
/// `NotFound` where the first is none.
pub async fn side_by_side(
    portal: &Portal,
    _: &Moderator,
    (from, into): (OrganizationId, Option<OrganizationId>),
    typed: &str,
    language: Language,
) -> Result<SideBySide> {
    let row = of(portal, from).await?.ok_or(Problem::NotFound)?;
    let known = Known::of_row(&row, first_domain(portal, from).await?);
    let into = into.filter(|into| *into != from);
    let mut twins = feature::twins(portal.read(), &known, Some(from)).await?;
    let other = match into {
        Some(id) => of(portal, id).await?,
        None => None,
    };
    let found = match typed.trim() {
        "" => {
            twins.retain(|(twin, _)| Some(twin.id) != into);
            let rows = twins.iter().map(|(twin, _)| twin.clone()).collect();
            feature::summaries(portal.read(), rows, language).await?
        }
        typed => feature::find(portal, typed, language).await?,
    };
    let found = found.into_iter().filter(|one| one.head.id != from);
    Ok(SideBySide {
        found: found.collect(),
        into: match other {
            Some(other) => Some((other.id, twin(portal, other, language).await?)),
            None => None,
        },
        from: (from, twin(portal, row, language).await?),
    })
}

async fn of(portal: &Portal, id: OrganizationId) -> Result<Option<organizations::Model>> {
    Ok(organizations::Entity::find_by_id(id)
        .filter(organizations::Column::MergedInto.is_null())
        .one(portal.read())
        .await?)
}

async fn first_domain(portal: &Portal, id: OrganizationId) -> Result<Option<String>> {
    let domains = domains::of(portal.read(), id).await?;
    Ok(domains.into_iter().next().map(|one| one.domain))
}

/// An organization with what staff compare it by.
pub(crate) async fn twin(
    portal: &Portal,
    row: organizations::Model,
    language: Language,
) -> Result<Twin> {
    let db = portal.read();
    let members = memberships::Entity::find()
        .filter(memberships::Column::OrganizationId.eq(row.id))
        .count(db)
        .await?;
    let domains = domains::of(db, row.id).await?;
    Ok(Twin {
        details: feature::details(db, row, language).await?,
        same: Vec::new(),
        domains: domains.into_iter().map(|one| one.domain).collect(),
        members: u32::try_from(members).unwrap_or(u32::MAX),
    })
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
