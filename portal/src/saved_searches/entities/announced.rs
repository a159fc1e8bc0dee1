use model::OpportunityId;
use sea_orm::entity::prelude::*;

/// A posting that was open when the journal was last read.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "announced_postings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub opportunity_id: OpportunityId,
}

impl ActiveModelBehavior for ActiveModel {}
