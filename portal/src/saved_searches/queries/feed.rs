use super::super::entities::saved_searches::{Column, Entity};
use crate::accounts::entities::people;
use crate::error::Result;
use crate::opportunities::approvals;
use crate::{Portal, Reader, discovery};
use model::saved_searches::{Feed, FeedEntry};
use model::search::{FoundBy, SearchQuery, Sort};
use model::{Language, Problem};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// The longest feed: readers come back long before so many postings are new.
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
    let results = discovery::find(portal, &Reader::guest(), &asked, language).await?;
    // A list helps out with something similar; a feed is silent until there is what was asked for.
    let postings = match results.found_by {
        FoundBy::AnyWord | FoundBy::Correction => Vec::new(),
        _ => results.page.items,
    };
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
        name: search.name,
        query,
        updated_at: newest.map_or(search.created_at, |newest| newest.max(search.created_at)),
        entries,
    })
}
