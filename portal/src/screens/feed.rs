//! The feed of a saved search.

use super::found::find_among;
use super::list::find;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::opportunities::approvals;
use crate::saved_searches::entities::matches;
use crate::saved_searches::entities::saved_searches::{Column, Entity};
use crate::{Portal, Reader};
use chrono::{DateTime, Utc};
use model::opportunities::OpportunitySummary;
use model::saved_searches::{Feed, FeedEntry};
use model::search::{FoundBy, SearchQuery, Sort};
use model::{Language, OpportunityId, Problem, SavedSearchId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::cmp::Reverse;
use std::collections::HashMap;

/// So many of the list, and at most as many of what was found last: readers come back long before so
/// many postings are new.
const ENTRIES: u32 = 100;

/// What guests may read of what a saved search finds, in this order. The secret of its address is
/// the only proof that is asked for.
///
/// # Errors
/// `NotFound` when no search has this secret, or its owner may not sign in any more.
pub async fn feed(portal: &Portal, token: &str, sort: Sort, language: Language) -> Result<Feed> {
    let db = portal.read();
    let search = Entity::find()
        .filter(Column::FeedToken.eq(token))
        .one(db)
        .await?
        .ok_or(Problem::NotFound)?;
    let owner = people::Entity::find_by_id(search.person_id).one(db).await?;
    if owner.is_none_or(|owner| owner.disabled_at.is_some()) {
        return Err(Problem::NotFound.into());
    }
    let query = search.query();
    let asked = SearchQuery {
        include_closed: false,
        sort: Some(sort),
        per_page: ENTRIES,
        ..query.clone()
    };
    let results = find(portal, &Reader::guest(), &asked, language).await?;
    // A list helps out with something similar; a feed is silent until there is what was asked for.
    let mut postings = match results.found_by {
        FoundBy::AnyWord => with_all_words(portal, &asked, language).await?,
        FoundBy::Correction | FoundBy::Signs => Vec::new(),
        _ => results.page.items,
    };
    let found_at = found_lately(portal, search.id).await?;
    let later = found_at.iter().map(|(id, _)| *id);
    let later: Vec<OpportunityId> = later
        .filter(|id| postings.iter().all(|one| one.id != *id))
        .collect();
    postings.extend(find_among(portal, &Reader::guest(), &asked, &later, language).await?);
    in_order(&mut postings, sort, &found_at.into_iter().collect());
    let ids = postings.iter().map(|posting| posting.id).collect();
    let approvals = approvals(portal, ids).await?;
    let entries: Vec<FeedEntry> = postings
        .into_iter()
        .map(|posting| FeedEntry {
            updated_at: approvals
                .get(&posting.id)
                .copied()
                .unwrap_or(posting.published_at),
            posting,
        })
        .collect();
    let newest = entries.iter().map(|entry| entry.updated_at).max();
    Ok(Feed {
        id: search.id,
        name: search.shown_name(),
        query,
        updated_at: newest.map_or(search.created_at, |newest| newest.max(search.created_at)),
        entries,
    })
}

/// Of a list that has some of the words, the few that have all of them. They stand at its head where it is
/// ordered by relevance.
async fn with_all_words(
    portal: &Portal,
    asked: &SearchQuery,
    language: Language,
) -> Result<Vec<OpportunitySummary>> {
    let nearest = SearchQuery {
        sort: Some(Sort::Relevance),
        ..asked.clone()
    };
    let guest = Reader::guest();
    let nearest = find(portal, &guest, &nearest, language).await?;
    let items = nearest.page.items.into_iter();
    let ids: Vec<OpportunityId> = items.map(|posting| posting.id).collect();
    find_among(portal, &guest, asked, &ids, language).await
}

/// What the search found last and when, the newest first: what became open here lately may have been
/// posted long ago where it was imported from.
async fn found_lately(
    portal: &Portal,
    search: SavedSearchId,
) -> Result<Vec<(OpportunityId, DateTime<Utc>)>> {
    Ok(matches::Entity::find()
        .select_only()
        .columns([matches::Column::OpportunityId, matches::Column::At])
        .filter(matches::Column::SavedSearchId.eq(search))
        .order_by_desc(matches::Column::At)
        .limit(u64::from(ENTRIES))
        .into_tuple()
        .all(portal.read())
        .await?)
}

/// The newest first by when they became open here, or by their deadline.
fn in_order(
    postings: &mut [OpportunitySummary],
    sort: Sort,
    found_at: &HashMap<OpportunityId, DateTime<Utc>>,
) {
    match sort {
        Sort::Deadline => postings.sort_by_key(|one| one.apply_by),
        Sort::Newest | Sort::Relevance => postings.sort_by_key(|one| {
            let found = found_at.get(&one.id).copied();
            Reverse(found.unwrap_or(one.published_at).max(one.published_at))
        }),
    }
}
