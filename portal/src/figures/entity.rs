use model::OpportunityId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "figures")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub opportunity_id: OpportunityId,
    /// In Japan.
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: Date,
    pub seen: i64,
    pub went: i64,
}

impl ActiveModelBehavior for ActiveModel {}
