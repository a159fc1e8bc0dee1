use super::super::entities::opportunities::in_order;
use super::super::summaries::published;
use crate::error::Result;
use crate::organizations::entities::heads::Heads;
use crate::{Portal, Reader, SignedIn};
use model::Language;
use model::bookmarks::Viewed;
use model::opportunities::OpportunityHead;

/// What a browser opened last, as far as its present user may read it (`None`: a guest).
/// One query, none when nothing was opened.
///
/// # Errors
/// Only faults.
pub async fn viewed(
    portal: &Portal,
    person: Option<&SignedIn>,
    viewed: &Viewed,
    language: Language,
) -> Result<Vec<OpportunityHead>> {
    let reader = person.map_or_else(Reader::guest, SignedIn::reader);
    let mut rows = in_order(portal.read(), viewed.ids()).await?;
    rows.retain(|row| reader.may_read(row));
    // Organizations are not shown, so they are not asked for.
    let shown = published(&rows, &Heads::new(), language, portal.today())?;
    let heads = shown.into_iter().map(|posting| OpportunityHead {
        id: posting.id,
        kind: posting.kind,
        title: posting.title,
        closed: posting.closed,
    });
    Ok(heads.collect())
}
