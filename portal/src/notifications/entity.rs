use model::moderation::Verb;
use model::{NotificationId, OpportunityId, PersonId};
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notifications")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: NotificationId,
    pub person_id: PersonId,
    pub at: DateTimeUtc,
    pub verb: Verb,
    pub opportunity_id: OpportunityId,
    /// Opens the desk instead of the posting's own page.
    pub at_desk: bool,
    pub read_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
