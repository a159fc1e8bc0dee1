use model::moderation::Reason;
use model::opportunities::Verb;
use model::{OpportunityId, PersonId};
use sea_orm::entity::prelude::*;

/// What staff and poster write to each other about a posting.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub opportunity_id: OpportunityId,
    pub at: DateTimeUtc,
    pub author_id: PersonId,
    pub from_staff: bool,
    pub verb: Verb,
    pub reason: Option<Reason>,
    pub text: String,
}

impl ActiveModelBehavior for ActiveModel {}
