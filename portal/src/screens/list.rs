//! The list of postings.

use super::cards::{Rows, personal};
use super::found;
use crate::discovery::{ask, closing, counts, found_by, organizations_of, question, why, wider};
use crate::error::Result;
use crate::opportunities::published;
use crate::organizations::entities::heads::heads_and_slugs;
use crate::{Portal, Reader, SignedIn};
use model::Language;
use model::page::Page;
use model::saved_searches::Look;
use model::search::{Results, SearchQuery};

/// The page of a list that somebody, or a guest, reads: what was found and why, wider questions where nothing was, and what is
/// new to the owner of a saved search. People leaf through a list: past its end they see its last page.
///
/// # Errors
/// The database or the index cannot be read; no question is refused.
pub async fn list(
    portal: &Portal,
    person: Option<&SignedIn>,
    query: &SearchQuery,
    look: Option<Look>,
    language: Language,
) -> Result<Results> {
    let reader = person.map_or_else(Reader::guest, SignedIn::reader);
    let mut results = find(portal, &reader, query, language).await?;
    let last = results.page.last();
    if results.page.page > last {
        let query = SearchQuery {
            page: last,
            ..query.clone()
        };
        results = find(portal, &reader, &query, language).await?;
    }
    if let (Some(look), Some(person)) = (look, person) {
        found::mark(portal, person, look, language, &mut results).await?;
    }
    results.why = why(portal, &reader, &results).await?;
    results.wider = wider(portal, &reader, &results).await?;
    Ok(results)
}

/// What a question finds, for programs: a page past the end is empty, by which they know that they have read all. Two queries:
/// the hits with the reader's bookmarks, and their organizations with those to narrow by.
///
/// # Errors
/// The database or the index cannot be read; no question is refused.
pub async fn find(
    portal: &Portal,
    reader: &Reader,
    query: &SearchQuery,
    language: Language,
) -> Result<Results> {
    let today = portal.today();
    let answer = ask(portal, question(query, reader, today)).await?;
    let ids: Vec<_> = answer
        .hits
        .iter()
        .filter_map(|hit| hit.id.parse().ok())
        .collect();
    let Rows { rows, marks } = Rows::of(portal, reader, &ids).await?;
    let of_rows = rows.iter().filter_map(|row| row.published_organization_id);
    let to_narrow_by = organizations_of(&answer.facets);
    let heads = heads_and_slugs(portal.read(), of_rows, to_narrow_by, language).await?;
    let mut items = published(&rows, &heads, language, today)?;
    personal(portal, &marks, &query.text, &mut items);
    Ok(Results {
        page: Page {
            items,
            total: answer.total,
            page: query.page,
            per_page: query.per_page,
        },
        facets: counts(answer.facets, &heads),
        closing: closing(&answer.closing),
        over: answer.over,
        found_by: found_by(answer.step),
        corrected: answer.corrected,
        why: Vec::new(),
        wider: Vec::new(),
        query: query.clone(),
        today,
        saved: None,
    })
}
