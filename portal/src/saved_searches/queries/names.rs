use super::super::entities::saved_searches::{Column, Entity};
use crate::error::Result;
use model::text::line;
use model::{PersonId, SavedSearchId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashMap;

/// The names that a person has given to their saved searches.
pub(crate) async fn names(
    db: &impl ConnectionTrait,
    owner: PersonId,
) -> Result<HashMap<SavedSearchId, String>> {
    let names: Vec<(SavedSearchId, String)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::Name])
        .filter(Column::PersonId.eq(owner))
        .into_tuple()
        .all(db)
        .await?;
    Ok(names
        .into_iter()
        .map(|(id, name)| (id, line(&name)))
        .collect())
}
