use model::{OpportunityId, PersonId};
use sea_orm::entity::prelude::*;

/// A posting that somebody at the desk looks after.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "desk_cases")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub opportunity_id: OpportunityId,
    pub owner_id: PersonId,
    pub taken_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
