use model::opportunities::Move;
use model::{OpportunityId, PersonId};
use sea_orm::entity::prelude::*;

/// The last decision of staff on a posting, as long as it may be taken back.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "decisions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub opportunity_id: OpportunityId,
    pub act: Move,
    pub by_id: PersonId,
    pub at: DateTimeUtc,
    /// Of the posting after the decision.
    pub version: i32,
    /// JSON of what the posting was before.
    pub before: String,
}

impl ActiveModelBehavior for ActiveModel {}
