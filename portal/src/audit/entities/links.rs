use sea_orm::entity::prelude::*;

/// The link of an entry of the journal.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "journal_links")]
pub struct Model {
    /// The number of the entry. The journal leaves numbers out where a write was undone.
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    /// The place in the chain, counted from 1, without a gap.
    pub place: i64,
    pub hash: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
