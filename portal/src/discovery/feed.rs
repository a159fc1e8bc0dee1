//! From the journal to the index.

use super::searchable::{READABLE, documents};
use super::{aside, reindex};
use crate::Portal;
use crate::error::{Error, Result};
use crate::journal;
use crate::opportunities::entities::opportunities::{Column, Entity};
use model::{OpportunityId, OrganizationId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use search::{Batch, STEPS};
use std::collections::{BTreeSet, HashSet};

/// Entries read at once.
const ENTRIES: u64 = 1000;
/// Postings whose texts are held at once.
const DOCUMENTS: usize = 500;
/// Another process may rebuild the index while this one writes to it.
const ATTEMPTS: u32 = 5;

/// Brings the index up to the end of the journal and says how many postings were looked at.
///
/// # Errors
/// The database or the index cannot be read or written; trying again continues where it stopped.
pub async fn catch_up(portal: &Portal) -> Result<u64> {
    // Two at once would do no harm but do everything twice.
    let _turn = portal.feeding().lock().await;
    let (mut looked_at, mut attempts) = (0, 0);
    loop {
        match step(portal).await {
            Ok(None) => return Ok(looked_at),
            Ok(Some(count)) => looked_at += count,
            Err(Step::Moved) if attempts < ATTEMPTS => attempts += 1,
            Err(Step::Moved) => return Err(Error::from(search::Error::Moved)),
            Err(Step::Failed(error)) => return Err(error),
        }
    }
}

/// Why a step has to be done again.
enum Step {
    /// The index is another one now, with a position of its own.
    Moved,
    Failed(Error),
}

impl<E: Into<Error>> From<E> for Step {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// One stretch of the journal; `None` at its end.
async fn step(portal: &Portal) -> Result<Option<u64>, Step> {
    let db = portal.read();
    let Some(position) = usable_position(portal).await? else {
        return Ok(Some(reindex::rebuild(portal, |_| {}).await?));
    };
    let entries = journal::after(db, position, ENTRIES).await?;
    let Some(newest) = entries.last().map(|entry| entry.seq) else {
        return Ok(None);
    };
    tracing::trace!(target: STEPS, "journal read");

    let mut opportunities = BTreeSet::new();
    let mut organizations = BTreeSet::new();
    for entry in &entries {
        opportunities.extend(entry.thing::<OpportunityId>());
        organizations.extend(entry.thing::<OrganizationId>());
    }
    opportunities.extend(of_organizations(db, organizations).await?);

    let ids: Vec<OpportunityId> = opportunities.into_iter().collect();
    let mut chunks = ids.chunks(DOCUMENTS).peekable();
    if chunks.peek().is_none() {
        apply(
            portal,
            Batch {
                upserts: Vec::new(),
                deletes: Vec::new(),
                position: number(newest),
            },
        )
        .await?;
    }
    while let Some(chunk) = chunks.next() {
        let upserts = documents(db, chunk.to_vec()).await?;
        tracing::trace!(target: STEPS, "postings read");
        let found: HashSet<&str> = upserts
            .iter()
            .map(|document| document.id.as_str())
            .collect();
        let deletes = chunk
            .iter()
            .map(ToString::to_string)
            .filter(|id| !found.contains(id.as_str()))
            .collect();
        // The stretch is done with its last chunk only; a crash before reads it again.
        let position = if chunks.peek().is_none() {
            newest
        } else {
            position
        };
        apply(
            portal,
            Batch {
                upserts,
                deletes,
                position: number(position),
            },
        )
        .await?;
    }
    Ok(Some(u64::try_from(ids.len()).unwrap_or(u64::MAX)))
}

/// Where to read on. `None`: the index is new, or knows a later journal than the database has
/// (which was put back from a copy), so all of it is written anew.
async fn usable_position(portal: &Portal) -> Result<Option<i64>> {
    let Some(position) = portal
        .index()
        .position()
        .and_then(|position| i64::try_from(position).ok())
    else {
        return Ok(None);
    };
    let last = journal::last(portal.read()).await?;
    Ok((position <= last).then_some(position))
}

async fn of_organizations(
    db: &impl ConnectionTrait,
    organizations: BTreeSet<OrganizationId>,
) -> Result<Vec<OpportunityId>> {
    if organizations.is_empty() {
        return Ok(Vec::new());
    }
    let ids = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::PublishedOrganizationId.is_in(organizations))
        .filter(Column::Publication.is_in(READABLE))
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids)
}

async fn apply(portal: &Portal, batch: Batch) -> Result<(), Step> {
    let index = portal.index().clone();
    let written = aside(move || Ok(index.apply(batch))).await?;
    tracing::trace!(target: STEPS, "batch shown");
    written.map_err(|error| match error {
        search::Error::Moved => Step::Moved,
        error => Step::Failed(error.into()),
    })
}

/// Positions of the journal are never negative.
pub(super) fn number(position: i64) -> u64 {
    u64::try_from(position).unwrap_or_default()
}
