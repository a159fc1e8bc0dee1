//! From the journal to those whom a new posting is for.

mod cleaning;
mod digests;
mod edited;
mod matching;
mod opened;
mod tell;

pub(crate) use cleaning::forget_old;
pub(crate) use digests::tell_due_digests;

use crate::error::Result;
use crate::journal::{self, Follower, Stretch};
use crate::{Portal, synonyms};
use search::STEPS;

/// The name under which the position in the journal is kept.
const FOLLOWER: &str = "saved-searches";

/// Tells of everything that the index has taken from the journal; returns how many saved searches
/// found something. What an alert leads to can be found already.
///
/// # Errors
/// The database or the index cannot be read; trying again continues where it stopped.
pub async fn catch_up(portal: &Portal) -> Result<u64> {
    let mut alerts = Alerts::default();
    journal::follow(portal, &mut alerts).await?;
    Ok(alerts.told)
}

/// Its position is kept in the database, in the same commit as the alerts.
#[derive(Default)]
struct Alerts {
    told: u64,
}

impl Follower for Alerts {
    /// Also the most postings whose texts are held at once.
    const ENTRIES: u64 = 500;

    async fn position(&mut self, portal: &Portal) -> Result<i64> {
        journal::position(portal.read(), FOLLOWER).await
    }

    fn limit(&self, portal: &Portal) -> i64 {
        let indexed = portal.index().position().unwrap_or_default();
        i64::try_from(indexed).unwrap_or(i64::MAX)
    }

    async fn take(&mut self, portal: &Portal, stretch: Stretch) -> Result<()> {
        let news = news(portal, &stretch).await?;
        self.told += tell::tell(portal, &stretch, news).await?;
        Ok(())
    }
}

/// A stretch up to the moment before it becomes true.
#[cfg(test)]
pub(super) async fn crash_before_telling(portal: &Portal) -> Result<()> {
    if let Some(stretch) = journal::next(portal, &mut Alerts::default()).await? {
        let news = news(portal, &stretch).await?;
        drop(tell::write(portal, &stretch, news).await?);
    }
    Ok(())
}

/// What is to be told of a stretch.
struct News {
    change: opened::Change,
    found: Vec<matching::Found>,
}

async fn news(portal: &Portal, stretch: &Stretch) -> Result<News> {
    let change = opened::change(portal.read(), &stretch.entries).await?;
    tracing::trace!(target: STEPS, "changes read");
    // By the words that meant the same when these were published, or by newer ones.
    synonyms::catch_up(portal).await?;
    let found = matching::matching(portal, &change).await?;
    tracing::trace!(target: STEPS, "saved searches asked");
    Ok(News { change, found })
}
