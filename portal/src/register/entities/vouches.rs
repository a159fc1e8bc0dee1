use model::{ClaimId, PersonId};
use sea_orm::entity::prelude::*;

/// An alumnus knows whoever made a claim.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vouches")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub claim_id: ClaimId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    pub at: DateTimeUtc,
    /// Since then it does not count: this alumnus has vouched for somebody falsely.
    pub void_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
