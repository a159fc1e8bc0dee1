//! Messages from the portal to a person.

use crate::ids::{NotificationId, OpportunityId, SavedSearchId};
use crate::language::Shown;
use crate::{accounts, opportunities, saved_searches};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Something happened that its reader should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notification {
    pub id: NotificationId,
    pub at: DateTime<Utc>,
    pub about: About,
    pub read: bool,
}

/// What a message is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    Posting {
        id: OpportunityId,
        verb: opportunities::Verb,
        title: Shown,
        /// For staff: opens the desk instead of the posting's own page.
        at_desk: bool,
    },
    /// Postings that one of the reader's saved searches finds.
    SavedSearch {
        id: SavedSearchId,
        verb: saved_searches::Verb,
        name: String,
        count: u32,
    },
    /// The reader's own account.
    Account {
        verb: accounts::Verb,
        /// Who did it, as they are called now; `None`: whoever runs the portal.
        by: Option<String>,
    },
    /// What is not there any more, nor was it told what it was.
    Gone,
}

impl Notification {
    /// The posting it is about, if it is about one.
    pub fn posting(&self) -> Option<OpportunityId> {
        match self.about {
            About::Posting { id, .. } => Some(id),
            About::SavedSearch { .. } | About::Account { .. } | About::Gone => None,
        }
    }

    /// What happened to the posting it is about.
    pub fn posting_verb(&self) -> Option<opportunities::Verb> {
        match self.about {
            About::Posting { verb, .. } => Some(verb),
            About::SavedSearch { .. } | About::Account { .. } | About::Gone => None,
        }
    }

    /// Whether it leads to the desk.
    pub fn is_at_desk(&self) -> bool {
        matches!(self.about, About::Posting { at_desk: true, .. })
    }
}
