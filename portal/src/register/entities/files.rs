use model::RegisterImportId;
use sea_orm::entity::prelude::*;

/// A part of a file, as it came.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "register_files")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub import_id: RegisterImportId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub part: i32,
    pub bytes: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
