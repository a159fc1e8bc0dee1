use model::register::RegisterColumn;
use sea_orm::entity::prelude::*;

/// What a registrar said of a column of this name; the next file is read the same way.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "register_headings")]
pub struct Model {
    /// In the spelling of [`RegisterColumn::spelling`].
    #[sea_orm(primary_key, auto_increment = false)]
    pub heading: String,
    pub says: RegisterColumn,
}

impl ActiveModelBehavior for ActiveModel {}
