//! What staff decide about a posting, and the messages that go with it.

use super::Reason;
use crate::closed;
use crate::closed::Closed;
use crate::problem::{FieldProblem, FieldProblems};
use crate::text::{body, too_much};
use serde::{Deserialize, Serialize};

/// Longest message between staff and poster, in user-visible characters.
pub const MESSAGE_MAX: u32 = 2000;

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
    let message = body(typed);
    if required && message.is_empty() {
        problems.add("message", FieldProblem::Missing);
    }
    if let Some(problem) = too_much(&message, MESSAGE_MAX) {
        problems.add("message", problem);
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
