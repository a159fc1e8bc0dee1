use super::super::entities::saved_searches::{Column, Entity, Model};
use crate::SignedIn;
use crate::accounts::entities::people::PERSON;
use crate::error::Result;
use crate::store::Tx;
use model::{Problem, SavedSearchId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

/// The person's own saved search, locked for a change; anybody else's does not exist.
pub async fn own(tx: &Tx, person: &SignedIn, id: SavedSearchId) -> Result<Model> {
    let row = Entity::find_by_id(id)
        .filter(Column::PersonId.eq(person.id()))
        .lock(PERSON)
        .one(tx.db())
        .await?;
    Ok(row.ok_or(Problem::NotFound)?)
}
