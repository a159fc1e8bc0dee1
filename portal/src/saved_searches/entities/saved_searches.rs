use crate::error::Result;
use model::saved_searches::{Frequency, read};
use model::search::SearchQuery;
use model::text::line;
use model::{PersonId, SavedSearchId};
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use std::collections::HashMap;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_searches")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SavedSearchId,
    pub person_id: PersonId,
    pub name: String,
    /// As `model::saved_searches::written` writes it.
    pub query: String,
    pub frequency: Frequency,
    #[sea_orm(unique)]
    pub feed_token: String,
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub(crate) fn query(&self) -> SearchQuery {
        read(&self.query)
    }

    /// The name without hidden signs, which names that were kept long ago may have.
    pub(crate) fn shown_name(&self) -> String {
        line(&self.name)
    }
}

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
