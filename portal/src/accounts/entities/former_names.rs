use model::PersonId;
use sea_orm::entity::prelude::*;

/// What somebody was called before.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "former_names")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub person_id: PersonId,
    pub name: String,
    pub kana: String,
    pub until: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
