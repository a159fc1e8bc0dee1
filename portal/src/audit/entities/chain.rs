use model::audit::BreakKind;
use sea_orm::entity::prelude::*;

/// The id of the one row.
pub(crate) const ONLY: i32 = 1;

/// Where the chain over the journal begins and ends, and what was found when it was last compared with the journal.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "journal_chain")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// What stands before the first link: random, so that no two portals have the same chain.
    pub genesis: Vec<u8>,
    /// How many entries are in the chain, and the last of them.
    pub place: i64,
    pub seq: i64,
    pub hash: Vec<u8>,
    pub checked_at: Option<DateTimeUtc>,
    pub checked_place: i64,
    pub broken: Option<BreakKind>,
    pub broken_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
