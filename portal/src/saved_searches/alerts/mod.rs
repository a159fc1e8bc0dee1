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
use crate::{Portal, journal, synonyms};
use search::STEPS;

/// The name under which the position in the journal is kept.
const READER: &str = "saved-searches";
/// Entries read at once, which is also the most postings whose texts are held at once.
const ENTRIES: u64 = 500;

/// Tells of everything that the index has taken from the journal; answers how many saved searches
/// found something. What an alert leads to can be found already.
///
/// # Errors
/// The database or the index cannot be read; trying again continues where it stopped.
pub async fn catch_up(portal: &Portal) -> Result<u64> {
    let mut told = 0;
    while let Some(count) = step(portal).await? {
        told += count;
    }
    Ok(told)
}

/// One stretch of the journal; `None` at its end.
async fn step(portal: &Portal) -> Result<Option<u64>> {
    let Some(next) = next(portal).await? else {
        return Ok(None);
    };
    let told = tell::tell(portal, next.stretch, &next.change, next.found).await?;
    Ok(Some(told))
}

/// A step up to the moment before it becomes true.
#[cfg(test)]
pub(super) async fn crash_before_telling(portal: &Portal) -> Result<()> {
    if let Some(next) = next(portal).await? {
        drop(tell::write(portal, next.stretch, &next.change, next.found).await?);
    }
    Ok(())
}

/// What is to be told of a stretch.
struct Next {
    stretch: (i64, i64),
    change: opened::Change,
    found: Vec<matching::Found>,
}

async fn next(portal: &Portal) -> Result<Option<Next>> {
    let db = portal.read();
    let from = journal::position(db, READER).await?;
    let indexed = portal.index().position().unwrap_or_default();
    let mut entries = journal::after(db, from, ENTRIES).await?;
    entries.retain(|entry| u64::try_from(entry.seq).is_ok_and(|seq| seq <= indexed));
    let Some(to) = entries.last().map(|entry| entry.seq) else {
        return Ok(None);
    };
    let change = opened::change(db, &entries).await?;
    tracing::trace!(target: STEPS, "changes read");
    // By the words that meant the same when these were published, or by newer ones.
    synonyms::catch_up(portal).await?;
    let found = matching::matching(portal, &change).await?;
    tracing::trace!(target: STEPS, "saved searches asked");
    Ok(Some(Next {
        stretch: (from, to),
        change,
        found,
    }))
}
