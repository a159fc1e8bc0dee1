//! The moderation desk: what waits, what speaks against a posting, and what was decided.

use crate::accounts::{PersonFacts, Role};
use crate::fields::{clean, visible_length};
use crate::ids::OpportunityId;
use crate::language::Shown;
use crate::opportunities::{Change, Kind, OpportunityDetails, State};
use crate::organizations::OrganizationDetails;
use crate::page::Page;
use crate::problem::{FieldProblem, FieldProblems};
use crate::{closed, closed::Closed};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

mod checklist;

pub use checklist::{Check, Finding, checklist};

/// Longest message between staff and poster, in user-visible characters.
pub const MESSAGE_MAX: u32 = 2000;

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

closed! {
    /// What the journal says happened; in the past tense.
    pub enum Verb {
        Began = "began",
        Saved = "saved",
        Submitted = "submitted",
        Recalled = "recalled",
        Discarded = "discarded",
        Asked = "asked",
        Answered = "answered",
        ChangesRequested = "changes-requested",
        Approved = "approved",
        Declined = "declined",
        Frozen = "frozen",
        Unfrozen = "unfrozen",
        Paused = "paused",
        Reopened = "reopened",
        Closed = "closed",
        Expired = "expired",
        Withdrawn = "withdrawn",
        Copied = "copied",
        Imported = "imported",
        Updated = "updated",
        SignedIn = "signed-in",
        SignedOut = "signed-out",
        PasswordChanged = "password-changed",
        Invited = "invited",
        Joined = "joined",
        Founded = "founded",
        Verified = "verified",
        Read = "read",
    }
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
    /// The next one in the queue.
    pub next: Option<OpportunityId>,
}

closed! {
    /// What staff do on the desk.
    pub enum Decision {
        Approve = "approve",
        Ask = "ask",
        RequestChanges = "request-changes",
        Decline = "decline",
        Freeze = "freeze",
        Unfreeze = "unfreeze",
    }
}

/// A decision as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    pub act: String,
    pub reason: String,
    pub message: String,
    /// The version that was on the screen.
    pub version: String,
}

/// A decision whose fields are right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedDecision {
    pub decision: Decision,
    pub reason: Option<Reason>,
    pub message: String,
    pub version: i32,
}

impl DecisionForm {
    /// # Errors
    /// A question, a request and a refusal need a message; refusals a reason as well.
    pub fn check(&self) -> Result<CheckedDecision, FieldProblems> {
        let mut problems = FieldProblems::default();
        let decision = Decision::from_code(&self.act).unwrap_or_else(|| {
            problems.add("act", FieldProblem::NotAChoice);
            Decision::Ask
        });
        let message = check_message(
            &self.message,
            &mut problems,
            decision_needs_message(decision),
        );
        let allowed = match decision {
            Decision::Decline => Reason::DECLINE,
            Decision::Freeze => Reason::FREEZE,
            _ => &[],
        };
        let reason = Reason::from_code(&self.reason).filter(|reason| allowed.contains(reason));
        if !allowed.is_empty() && reason.is_none() {
            problems.add("reason", FieldProblem::Missing);
        }
        let version = self.version.trim().parse().unwrap_or_else(|_| {
            problems.add("version", FieldProblem::NotANumber);
            0
        });
        problems.or(CheckedDecision {
            decision,
            reason,
            message,
            version,
        })
    }
}

fn decision_needs_message(decision: Decision) -> bool {
    matches!(
        decision,
        Decision::Ask | Decision::RequestChanges | Decision::Decline | Decision::Freeze
    )
}

/// Cleans a message and notes when it is missing or too long.
pub fn check_message(typed: &str, problems: &mut FieldProblems, required: bool) -> String {
    let message = clean(typed);
    let now = visible_length(&message);
    if required && now == 0 {
        problems.add("message", FieldProblem::Missing);
    }
    if now > MESSAGE_MAX {
        problems.add(
            "message",
            FieldProblem::TooLong {
                max: MESSAGE_MAX,
                now,
            },
        );
    }
    message
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(act: &str, reason: &str, message: &str) -> DecisionForm {
        DecisionForm {
            act: act.into(),
            reason: reason.into(),
            message: message.into(),
            version: "3".into(),
        }
    }

    #[test]
    fn refusals_say_why() {
        assert!(form("approve", "", "").check().is_ok());
        assert!(form("ask", "", "いつですか").check().is_ok());
        assert!(form("ask", "", " ").check().is_err());
        assert!(form("decline", "", "no").check().is_err());
        assert!(
            form("decline", "filled", "no").check().is_err(),
            "not a reason of staff"
        );
        assert!(form("decline", "misleading", "no").check().is_ok());
        assert!(form("delete", "", "").check().is_err());
    }
}
