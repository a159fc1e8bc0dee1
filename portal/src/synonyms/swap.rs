//! From the journal to the table of synonyms that this process searches with.

use super::groups;
use crate::Portal;
use crate::error::Result;
use crate::journal;
use model::SynonymGroupId;

/// Replaces the table when the journal tells of a change since the last look, and says how many
/// groups are in use then; 0 when nothing has changed.
///
/// # Errors
/// The database cannot be read; then the table stays, and the next look repairs it.
pub async fn catch_up(portal: &Portal) -> Result<u64> {
    // Held until the end, so that of two looks at once the older does not win.
    let mut seen = portal.synonyms_seen().lock().await;
    let db = portal.read();
    // Read before the groups: what is written meanwhile is looked at again.
    let last = journal::last(db).await?;
    let is_news = match *seen {
        Some(seen) if seen == last => false,
        Some(seen) if seen < last => journal::concerns::<SynonymGroupId>(db, seen, last).await?,
        // The first look, or a database put back from a copy.
        _ => true,
    };
    let mut count = 0;
    if is_news {
        let groups = groups::all(db).await?;
        portal.index().set_synonyms(groups::table(&groups));
        count = groups.iter().filter(|group| group.is_on).count();
    }
    *seen = Some(last);
    Ok(u64::try_from(count).unwrap_or(u64::MAX))
}
