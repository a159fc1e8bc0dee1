use model::PersonId;
use sea_orm::entity::prelude::*;

/// Who has left by themselves, as long as they have.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "departures")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
