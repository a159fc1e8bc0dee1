//! Messages from the portal to a person.

use crate::ids::{NotificationId, OpportunityId};
use crate::language::Shown;
use crate::moderation::Verb;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Something happened to a posting that its reader should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notification {
    pub id: NotificationId,
    pub at: DateTime<Utc>,
    pub verb: Verb,
    pub opportunity: OpportunityId,
    pub title: Shown,
    /// For staff: opens the desk instead of the posting's own page.
    pub at_desk: bool,
    pub read: bool,
}
