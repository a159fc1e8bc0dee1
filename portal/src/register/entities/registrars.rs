use crate::error::Result;
use model::PersonId;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

/// Who may read the register.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registrars")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    /// The administrator who gave the right.
    pub by_id: PersonId,
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// Everybody who may read the register.
pub(crate) async fn all(db: &impl ConnectionTrait) -> Result<Vec<PersonId>> {
    Ok(Entity::find()
        .select_only()
        .column(Column::PersonId)
        .into_tuple()
        .all(db)
        .await?)
}
