use sea_orm::entity::prelude::*;

/// The pictures of the school, of which the newest is shown. Kept apart, so that no page reads them along.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "school_logos")]
pub struct Model {
    /// SHA-256 of the bytes.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
    pub png: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
