use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "throttles")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub limit_name: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// When all tries of this key are forgiven, in milliseconds since 1970.
    pub forgiven_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
