use model::SavedSearchId;
use sea_orm::entity::prelude::*;

/// What is told together on one day. The matches of the same search and day belong to it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_search_digests")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub saved_search_id: SavedSearchId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub due_on: Date,
    /// When the bell told of it.
    pub told_at: Option<DateTimeUtc>,
    /// Always empty: what was found knows its mail.
    pub mailed_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
