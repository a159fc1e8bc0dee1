use sea_orm::entity::prelude::*;

/// One row: the school that runs this portal.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "school")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    pub name_ja: String,
    pub name_en: String,
}

impl ActiveModelBehavior for ActiveModel {}
