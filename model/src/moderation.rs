//! The moderation desk: what waits, what speaks against a posting, and what was decided.

use crate::accounts::{PersonFacts, Role};
use crate::closed;
use crate::ids::OpportunityId;
use crate::language::Shown;
use crate::opportunities::{Change, Kind, OpportunityDetails, State, Verb};
use crate::organizations::OrganizationDetails;
use crate::page::Page;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

mod checklist;

pub use checklist::{Check, Finding, checklist};

closed! {
    /// What staff have done to a person or an organization.
    pub enum Registered {
        Found = "found",
        Verify = "verify",
        Disable = "disable",
        Enable = "enable",
    }
}

closed! {
    /// Why a posting was declined, frozen or withdrawn; told to the poster.
    pub enum Reason {
        MissingFacts = "missing-facts",
        Misleading = "misleading",
        NotOurKind = "not-our-kind",
        Unverified = "unverified",
        Safety = "safety",
        Duplicate = "duplicate",
        LabourRules = "labour-rules",
        Reported = "reported",
        Filled = "filled",
        PlansChanged = "plans-changed",
        Other = "other",
    }
}

impl Reason {
    /// For declining.
    pub const DECLINE: &'static [Self] = &[
        Self::MissingFacts,
        Self::Misleading,
        Self::NotOurKind,
        Self::Unverified,
        Self::Safety,
        Self::Duplicate,
        Self::LabourRules,
        Self::Other,
    ];
    /// For freezing what is published.
    pub const FREEZE: &'static [Self] = &[
        Self::Reported,
        Self::Misleading,
        Self::Safety,
        Self::LabourRules,
        Self::Unverified,
        Self::Other,
    ];
    /// For the poster's own withdrawal.
    pub const WITHDRAW: &'static [Self] = &[
        Self::Filled,
        Self::PlansChanged,
        Self::Duplicate,
        Self::Other,
    ];
}

/// One line of a posting's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineEntry {
    pub at: DateTime<Utc>,
    pub verb: Verb,
    /// `None`: the portal itself.
    pub actor: Option<String>,
    pub actor_role: Option<Role>,
}

/// A message about a posting between staff and poster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub at: DateTime<Utc>,
    pub author: String,
    pub from_staff: bool,
    pub verb: Verb,
    pub reason: Option<Reason>,
    pub text: String,
}

/// One waiting revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueItem {
    pub id: OpportunityId,
    pub kind: Kind,
    pub title: Shown,
    pub organization: Option<String>,
    pub organization_verified: bool,
    pub poster: String,
    pub poster_role: Role,
    /// Nobody posted it: the operator's import did.
    pub poster_is_import: bool,
    pub submitted_at: DateTime<Utc>,
    pub days_waiting: i64,
    /// An edit of something already published.
    pub is_edit: bool,
    /// Staff asked, the poster has not answered.
    pub awaits_answer: bool,
    /// The viewer's own posting: somebody else has to decide.
    pub is_mine: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueFilter {
    #[serde(default)]
    pub kind: Option<Kind>,
    /// `new`, `edit` or `asked`.
    #[serde(default)]
    pub only: Option<QueueOnly>,
    /// Counted from 1; 0 is the first page too.
    #[serde(default)]
    pub page: u32,
}

closed! {
    pub enum QueueOnly {
        New = "new",
        Edit = "edit",
        Asked = "asked",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Queue {
    pub page: Page<QueueItem>,
    /// Of everything that waits, whatever the filter.
    pub counts: Vec<(Kind, u32)>,
    pub total: u32,
}

/// One posting on the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    pub id: OpportunityId,
    pub version: i32,
    pub state: State,
    /// As readers will see it.
    pub details: OpportunityDetails,
    pub poster: PersonFacts,
    pub organization: Option<OrganizationDetails>,
    pub checklist: Vec<Finding>,
    /// Against the published version; empty for something new.
    pub changes: Vec<Change>,
    pub notes: Vec<Note>,
    pub timeline: Vec<TimelineEntry>,
    pub is_mine: bool,
    /// The viewer may edit, close and withdraw it: their own, or one that was imported.
    pub may_edit: bool,
    /// The next one in the queue.
    pub next: Option<OpportunityId>,
}
