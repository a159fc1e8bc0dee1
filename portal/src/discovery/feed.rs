//! From the journal to the index.

use super::searchable::documents;
use super::{number, reindex};
use crate::Portal;
use crate::access::PostingScope;
use crate::blocking::on_blocking_thread;
use crate::error::{Error, Fault, Result};
use crate::journal::{self, Follower, Stretch};
use crate::opportunities::entities::opportunities::{Column, Entity};
use model::{OpportunityId, OrganizationId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use search::{Batch, STEPS};
use std::collections::{BTreeSet, HashSet};

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
    let mut feeder = Feeder::default();
    journal::follow(portal, &mut feeder).await?;
    Ok(feeder.looked_at)
}

/// Its position is kept by the index, in the same commit as the postings.
#[derive(Default)]
struct Feeder {
    looked_at: u64,
    /// How often another process has rebuilt the index meanwhile.
    moved: u32,
}

impl Follower for Feeder {
    const ENTRIES: u64 = 1000;

    async fn position(&mut self, portal: &Portal) -> Result<i64> {
        if let Some(position) = usable_position(portal).await? {
            return Ok(position);
        }
        self.looked_at += reindex::rebuild(portal, |_| {}).await?;
        let rebuilt = usable_position(portal).await?;
        Ok(rebuilt.ok_or_else(|| Fault::new("a new index has no position"))?)
    }

    async fn take(&mut self, portal: &Portal, stretch: Stretch) -> Result<()> {
        tracing::trace!(target: STEPS, "journal read");
        match write(portal, &stretch).await {
            Ok(count) => {
                self.looked_at += count;
                Ok(())
            }
            // The index is another one now, with a position of its own.
            Err(Stopped::Moved) if self.moved < ATTEMPTS => {
                self.moved += 1;
                Ok(())
            }
            Err(Stopped::Moved) => Err(Error::from(search::Error::Moved)),
            Err(Stopped::Failed(error)) => Err(error),
        }
    }
}

/// Why a stretch was not written to its end.
enum Stopped {
    Moved,
    Failed(Error),
}

impl<E: Into<Error>> From<E> for Stopped {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// Writes the present state of everything that a stretch is about, and says how many postings these are.
async fn write(portal: &Portal, stretch: &Stretch) -> Result<u64, Stopped> {
    let db = portal.read();
    let mut opportunities = BTreeSet::new();
    let mut organizations = BTreeSet::new();
    for entry in &stretch.entries {
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
                position: number(stretch.to()),
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
            stretch.to()
        } else {
            stretch.from()
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
    Ok(u64::try_from(ids.len()).unwrap_or(u64::MAX))
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
        .published()
        .select_only()
        .column(Column::Id)
        .filter(Column::PublishedOrganizationId.is_in(organizations))
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids)
}

async fn apply(portal: &Portal, batch: Batch) -> Result<(), Stopped> {
    let index = portal.index().clone();
    let written = on_blocking_thread(move || Ok(index.apply(batch))).await?;
    tracing::trace!(target: STEPS, "batch shown");
    written.map_err(|error| match error {
        search::Error::Moved => Stopped::Moved,
        error => Stopped::Failed(error.into()),
    })
}
