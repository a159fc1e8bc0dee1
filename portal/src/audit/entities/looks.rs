use model::{AuditLookId, PersonId};
use sea_orm::entity::prelude::*;

/// An auditor asked the journal something.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_looks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AuditLookId,
    pub by_id: PersonId,
    pub at: DateTimeUtc,
    /// Whom they searched for; empty for nobody, and once it is forgotten.
    pub person: String,
    /// A code of [`model::audit::Happened`], or nothing.
    pub happened: String,
    pub since: Option<Date>,
    pub until: Option<Date>,
    /// The last entry of the journal when it was asked: pages do not move while they are read.
    pub last: i64,
    pub exported: bool,
    pub forgotten_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
