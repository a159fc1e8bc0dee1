//! What a saved search has found, in the list that it leads to.

use super::cards::{Rows, flag_new};
use crate::blocking::on_blocking_thread;
use crate::discovery::{documents_of, question};
use crate::error::Result;
use crate::saved_searches::entities::{matches, saved_searches};
use crate::{Portal, Reader, SignedIn};
use chrono::DateTime;
use model::opportunities::OpportunitySummary;
use model::saved_searches::Look;
use model::search::{Results, SavedHead, SearchQuery};
use model::{Language, OpportunityId};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashSet;

/// New postings that are put before a list which would show them on later pages, at most.
const FIRST: u64 = 50;

/// Marks what was new to the owner of a saved search until this look, or has come since, and puts it
/// first on the first page, also what the list would show later: an import may tell today of what its
/// source posted long ago. A list in an order that the owner chose keeps it. A search of somebody else
/// marks nothing. Two queries, more when something new would be on a later page.
///
/// # Errors
/// Only faults.
pub(crate) async fn mark(
    portal: &Portal,
    person: &SignedIn,
    look: Look,
    language: Language,
    results: &mut Results,
) -> Result<()> {
    let search = saved_searches::Entity::find_by_id(look.id)
        .filter(saved_searches::Column::PersonId.eq(person.id()))
        .one(portal.read())
        .await?;
    let Some(search) = search else {
        return Ok(());
    };
    results.saved = Some(SavedHead {
        id: search.id,
        name: search.shown_name(),
    });
    let Some(looked_at) = DateTime::from_timestamp_micros(look.seen) else {
        return Ok(());
    };
    let is_new = matches::Column::SeenAt
        .is_null()
        .or(matches::Column::SeenAt.gte(looked_at));
    let new = matches::Entity::find()
        .select_only()
        .column(matches::Column::OpportunityId)
        .filter(matches::Column::SavedSearchId.eq(search.id))
        .filter(is_new);
    let is_first = results.page.page == 1 && results.query.sort.is_none();
    let shown: HashSet<OpportunityId> = results.page.items.iter().map(|item| item.id).collect();
    let new: Vec<OpportunityId> = if is_first {
        new.order_by_desc(matches::Column::At).limit(FIRST)
    } else {
        new.filter(matches::Column::OpportunityId.is_in(shown.iter().copied()))
    }
    .into_tuple()
    .all(portal.read())
    .await?;
    if is_first {
        let later: Vec<OpportunityId> = new
            .iter()
            .copied()
            .filter(|id| !shown.contains(id))
            .collect();
        let query = &results.query;
        let found = find_among(portal, &person.reader(), query, &later, language).await?;
        results.page.items.splice(0..0, found);
    }
    flag_new(&mut results.page.items, &new.into_iter().collect());
    if is_first {
        results.page.items.sort_by_key(|item| !item.mine.is_new);
    }
    Ok(())
}

/// Those of some postings that a question finds now by the words as they were typed, in the given order
/// and as [`find`] shows them.
pub(super) async fn find_among(
    portal: &Portal,
    reader: &Reader,
    query: &SearchQuery,
    ids: &[OpportunityId],
    language: Language,
) -> Result<Vec<OpportunitySummary>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let (db, today) = (portal.read(), portal.today());
    let mut found = Rows::of(portal, reader, ids).await?;
    let documents = documents_of(db, &found.rows).await?;
    let (index, question) = (portal.index().clone(), question(query, reader, today));
    let answering: HashSet<String> = on_blocking_thread(move || {
        let percolator = index.percolator(&documents)?;
        let ids = percolator.answers(&question)?.into_iter();
        Ok(ids.map(str::to_owned).collect())
    })
    .await?;
    found
        .rows
        .retain(|row| answering.contains(&row.id.to_string()));
    found.cards(portal, &query.text, language).await
}
