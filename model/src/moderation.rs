//! The moderation desk: what waits, what speaks against a posting, and what was decided.

use crate::accounts::{PersonFacts, Role};
use crate::closed;
use crate::ids::OpportunityId;
use crate::inquiries::Inquiry;
use crate::language::Shown;
use crate::opportunities::{Change, Kind, OpportunityDetails, Revision, Stage, State, Verb};
use crate::organizations::OrganizationDetails;
use crate::page::Page;
use crate::problem::Problem;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

mod checklist;

pub use checklist::{
    APPLY_DAYS, Check, Clash, Finding, Found, LEAD_DAYS, RECENT_DAYS, RISK_DAYS, checklist,
};

closed! {
    /// What staff have done to a person or an organization.
    pub enum Registered {
        Found = "found",
        Verify = "verify",
        Disable = "disable",
        Enable = "enable",
        SeeName = "see-name",
    }
}

closed! {
    /// What happened to a posting in the hands of somebody at the desk.
    pub enum CaseVerb {
        Taken = "taken",
        GivenBack = "given-back",
    }
}

closed! {
    /// The forms of a posting's page at the desk, besides the decision, and what each has done.
    pub enum DeskAct {
        Take = "take",
        GiveBack = "give-back",
        Undo = "undo",
    }
}

closed! {
    /// What is done to several postings of the queue at once.
    pub enum BulkAct {
        Take = "take",
        GiveBack = "give-back",
        Approve = "approve",
    }
}

closed! {
    /// In whose hands postings are.
    pub enum Owned {
        Mine = "mine",
        Nobodys = "nobodys",
    }
}

/// How many days somebody may wait for a decision before it is late, and when it is far too late.
pub const WAIT_SOON: i64 = 3;
pub const WAIT_LATE: i64 = 7;

/// A question about all postings of the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskSearch {
    /// Words of the text, of the poster or of the organization.
    pub q: String,
    pub kind: Option<Kind>,
    pub stage: Option<Stage>,
    pub owned: Option<Owned>,
    /// Counted from 1; 0 is the first page too.
    pub page: u32,
}

/// A posting in the list of all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskLine {
    pub id: OpportunityId,
    pub kind: Kind,
    pub title: Shown,
    pub stage: Stage,
    pub revision: Revision,
    /// `None`: the school itself.
    pub organization: Option<String>,
    pub poster: String,
    pub is_imported: bool,
    pub submitted_at: Option<DateTime<Utc>>,
    pub published_at: Option<DateTime<Utc>>,
    pub apply_by: Option<NaiveDate>,
    pub updated_at: DateTime<Utc>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// The viewer does.
    pub is_owned: bool,
}

/// A posting that something was done to, and whether its last decision may be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    pub id: OpportunityId,
    pub title: Shown,
    pub may_undo: bool,
}

/// What became of one posting of several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulkResult {
    pub id: OpportunityId,
    pub title: Shown,
    /// It was decided on, and that can be taken back.
    pub may_undo: bool,
    /// Why nothing was done.
    pub refused: Option<Problem>,
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
    /// How many points of the checklist do not hold.
    pub points_open: usize,
    /// The viewer's own posting: somebody else has to decide.
    pub is_mine: bool,
    /// Sent back with acts on several at once.
    pub version: i32,
    /// Who looks after it.
    pub owner: Option<String>,
    /// The viewer does.
    pub is_owned: bool,
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
        /// In the viewer's hands.
        Mine = "mine",
        /// In nobody's hands.
        Free = "free",
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
    /// What readers have reported about it and nobody has settled yet.
    pub reports: Vec<Inquiry>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// The viewer does.
    pub is_owned: bool,
    /// Until when the viewer may take their last decision back.
    pub undo_until: Option<DateTime<Utc>>,
}
