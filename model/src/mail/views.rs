use super::{ALL_GROUPS, Group, MailKind, MailState};
use crate::closed::Closed;
use crate::ids::MailId;
use crate::moderation::Reason;
use crate::notifications::About;
use crate::opportunities::OpportunitySummary;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A notice as a letter tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub at: DateTime<Utc>,
    pub about: About,
    /// What was written to the reader about their posting.
    pub message: String,
    pub reason: Option<Reason>,
    /// What a saved search found.
    pub found: Found,
}

/// Postings that a saved search found, as many as a letter shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub postings: Vec<OpportunitySummary>,
    /// How many there are besides.
    pub more: u32,
}

/// The mails of the portal as staff see them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailDesk {
    pub waiting: u32,
    /// In the last 24 hours.
    pub sent: u32,
    pub failed: u32,
    /// The failed ones first, then the newest.
    pub mails: Vec<DeskMail>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskMail {
    pub id: MailId,
    pub address: String,
    pub kind: MailKind,
    pub state: MailState,
    pub created_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    pub attempts: u32,
    /// What the mail server said last.
    pub said: Option<String>,
    /// Whether the member of staff may read it, where it lies in the folder.
    pub may_read: bool,
}

/// A letter in the folder, as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterShown {
    pub to: String,
    pub text: String,
}

/// Which notices a switch in a mail ends: those of one group, or all.
pub type Switch = Option<Group>;

/// The switch that a word of an address names.
pub fn switch_of(what: &str) -> Option<Switch> {
    match what {
        ALL_GROUPS => Some(None),
        what => Group::from_code(what).map(Some),
    }
}

/// How an address names a switch.
pub fn what_of(switch: Switch) -> &'static str {
    switch.map_or(ALL_GROUPS, Closed::code)
}
