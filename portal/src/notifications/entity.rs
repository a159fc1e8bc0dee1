use model::moderation::Verb;
use model::{NotificationId, OpportunityId, PersonId, SavedSearchId};
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
    /// The posting it is about, or the newest of those that the saved search found; none when it
    /// is about the person's account.
    pub opportunity_id: Option<OpportunityId>,
    /// Opens the desk instead of the posting's own page.
    pub at_desk: bool,
    pub read_at: Option<DateTimeUtc>,
    /// It is about this saved search of the person.
    pub saved_search_id: Option<SavedSearchId>,
    /// How many postings the saved search found.
    pub found: Option<i32>,
    /// Who did it, where that is told; null also for whoever runs the portal.
    pub actor_id: Option<PersonId>,
}

impl ActiveModelBehavior for ActiveModel {}
