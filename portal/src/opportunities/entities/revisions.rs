use model::{OpportunityId, PersonId};
use sea_orm::entity::prelude::*;

/// Every text that was ever approved.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "revisions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub opportunity_id: OpportunityId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    pub draft: String,
    pub approved_at: DateTimeUtc,
    /// `None`: published by an import.
    pub approved_by: Option<PersonId>,
}

impl ActiveModelBehavior for ActiveModel {}
