use model::{MailId, OpportunityId, SavedSearchId};
use sea_orm::entity::prelude::*;

/// A posting that a saved search found when it was published.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_search_matches")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub saved_search_id: SavedSearchId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub opportunity_id: OpportunityId,
    pub at: DateTimeUtc,
    /// `None`: new to the owner.
    pub seen_at: Option<DateTimeUtc>,
    /// The digest it belongs to, if it was not told at once.
    pub digest_on: Option<Date>,
    /// The mail that tells of it.
    pub mail_id: Option<MailId>,
}

impl ActiveModelBehavior for ActiveModel {}
