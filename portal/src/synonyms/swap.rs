//! From the journal to the table of synonyms that this process searches with.

use super::groups;
use crate::Portal;
use crate::error::Result;
use crate::journal::{self, Follower, Stretch};
use model::SynonymGroupId;
use tokio::sync::MutexGuard;

/// Replaces the table when the journal tells of a change since the last look, and says how many
/// groups are in use then; 0 when nothing has changed.
///
/// # Errors
/// The database cannot be read; then the table stays, and the next look repairs it.
pub async fn catch_up(portal: &Portal) -> Result<u64> {
    // Held until the end, so that of two looks at once the older does not win.
    let seen = portal.synonyms_seen().lock().await;
    let mut swap = Swap { seen, in_use: 0 };
    journal::follow(portal, &mut swap).await?;
    Ok(swap.in_use)
}

/// Each process has a table of its own, so the position is kept in the process too.
struct Swap<'a> {
    seen: MutexGuard<'a, Option<i64>>,
    in_use: u64,
}

impl Follower for Swap<'_> {
    const ENTRIES: u64 = 1000;

    async fn position(&mut self, portal: &Portal) -> Result<i64> {
        // Read before the groups: what is written meanwhile is looked at again.
        let last = journal::last(portal.read()).await?;
        match *self.seen {
            Some(seen) if seen <= last => Ok(seen),
            // The first look, or a database put back from a copy.
            _ => {
                self.replace(portal).await?;
                *self.seen = Some(last);
                Ok(last)
            }
        }
    }

    async fn take(&mut self, portal: &Portal, stretch: Stretch) -> Result<()> {
        let mut entries = stretch.entries.iter();
        if entries.any(|entry| entry.thing::<SynonymGroupId>().is_some()) {
            self.replace(portal).await?;
        }
        *self.seen = Some(stretch.to());
        Ok(())
    }
}

impl Swap<'_> {
    async fn replace(&mut self, portal: &Portal) -> Result<()> {
        let groups = groups::all(portal.read()).await?;
        portal.index().set_synonyms(groups::table(&groups));
        self.in_use = groups.iter().filter(|group| group.is_on).count() as u64;
        Ok(())
    }
}
