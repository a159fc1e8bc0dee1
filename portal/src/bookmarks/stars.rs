use super::entity::{Column, Entity};
use crate::Reader;
use crate::error::Result;
use model::OpportunityId;
use model::bookmarks::Star;
use model::opportunities::OpportunitySummary;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashSet;

/// Gives all cards of a page their ★. One query for those who have signed in, none for guests.
pub(crate) async fn stars<'a>(
    db: &impl ConnectionTrait,
    reader: &Reader,
    cards: impl IntoIterator<Item = &'a mut OpportunitySummary>,
) -> Result<()> {
    let cards: Vec<&mut OpportunitySummary> = cards.into_iter().collect();
    let marked = match reader.id() {
        Some(person) if !cards.is_empty() => {
            let ids: Vec<OpportunityId> = Entity::find()
                .select_only()
                .column(Column::OpportunityId)
                .filter(Column::PersonId.eq(person))
                .filter(Column::OpportunityId.is_in(cards.iter().map(|card| card.id)))
                .into_tuple()
                .all(db)
                .await?;
            ids.into_iter().collect()
        }
        _ => HashSet::new(),
    };
    for card in cards {
        card.star = match reader.id() {
            None => Star::Guest,
            Some(_) if marked.contains(&card.id) => Star::Marked,
            Some(_) => Star::Unmarked,
        };
    }
    Ok(())
}
