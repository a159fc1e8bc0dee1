use model::PersonId;
use sea_orm::entity::prelude::*;

/// Why somebody's access was ended, as long as it is.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "suspensions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    pub by_id: PersonId,
    pub at: DateTimeUtc,
    pub reason: String,
}

impl ActiveModelBehavior for ActiveModel {}
