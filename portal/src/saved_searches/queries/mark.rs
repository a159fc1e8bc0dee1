use super::super::entities::{matches, saved_searches};
use crate::error::Result;
use crate::{Portal, SignedIn};
use chrono::DateTime;
use model::OpportunityId;
use model::saved_searches::Look;
use model::search::{Results, SavedHead};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QuerySelect};
use std::collections::HashSet;

/// Marks what was new to the owner of a saved search until this look, or has come since. A search
/// of somebody else marks nothing. Two queries.
///
/// # Errors
/// Only faults.
pub async fn mark(
    portal: &Portal,
    person: &SignedIn,
    look: Look,
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
        name: search.name,
    });
    let Some(looked_at) = DateTime::from_timestamp_micros(look.seen) else {
        return Ok(());
    };
    let shown = results.page.items.iter().map(|item| item.id);
    let new: Vec<OpportunityId> = matches::Entity::find()
        .select_only()
        .column(matches::Column::OpportunityId)
        .filter(matches::Column::SavedSearchId.eq(search.id))
        .filter(matches::Column::OpportunityId.is_in(shown))
        .filter(
            matches::Column::SeenAt
                .is_null()
                .or(matches::Column::SeenAt.gte(looked_at)),
        )
        .into_tuple()
        .all(portal.read())
        .await?;
    let new: HashSet<OpportunityId> = new.into_iter().collect();
    for item in &mut results.page.items {
        item.is_new = new.contains(&item.id);
    }
    Ok(())
}
