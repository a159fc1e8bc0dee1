use model::{ClaimId, LookId, PersonId};
use sea_orm::entity::prelude::*;

/// A registrar opened the register, for a claim or for a reason of their own: a line of the ledger.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "register_looks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LookId,
    pub by_id: PersonId,
    pub at: DateTimeUtc,
    pub claim_id: Option<ClaimId>,
    /// Whom they looked for; empty for a claim and for a file.
    pub whom: String,
    pub purpose: String,
}

impl ActiveModelBehavior for ActiveModel {}
