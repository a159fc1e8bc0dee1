//! What is new for everybody, for programs that read along.

use super::list::find;
use crate::error::Result;
use crate::opportunities::approvals;
use crate::{Portal, Reader};
use model::Language;
use model::opportunities::OpportunitySummary;
use model::saved_searches::FeedEntry;
use model::search::{Facets, FoundBy, SearchQuery, Sort};

/// So many of the list; readers come back long before so many postings are new.
const ENTRIES: u32 = 50;

/// What guests may read of what a question finds, the newest first. A list helps out with something similar; this is silent
/// until there is what was asked for. The facets name what the question asks for.
///
/// # Errors
/// As [`find`].
pub async fn published(
    portal: &Portal,
    query: &SearchQuery,
    language: Language,
) -> Result<(Vec<FeedEntry>, Facets)> {
    let asked = SearchQuery {
        include_closed: false,
        sort: Some(Sort::Newest),
        page: 1,
        per_page: ENTRIES,
        ..query.clone()
    };
    let found = find(portal, &Reader::guest(), &asked, language).await?;
    if matches!(
        found.found_by,
        FoundBy::AnyWord | FoundBy::Correction | FoundBy::Signs
    ) {
        return Ok((Vec::new(), found.facets));
    }
    let postings = found.page.items;
    let ids = postings.iter().map(|posting| posting.id).collect();
    let approvals = approvals(portal, ids).await?;
    let entry = |posting: OpportunitySummary| FeedEntry {
        updated_at: approvals
            .get(&posting.id)
            .copied()
            .unwrap_or(posting.published_at),
        posting,
    };
    Ok((postings.into_iter().map(entry).collect(), found.facets))
}
