use model::DepartmentId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "departments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DepartmentId,
    pub faculty_ja: String,
    pub faculty_en: String,
    pub name_ja: String,
    pub name_en: String,
}

impl ActiveModelBehavior for ActiveModel {}
