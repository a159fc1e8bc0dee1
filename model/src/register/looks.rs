//! What registrars see: claims, entries they have opened, and the ledger of who opened what.

use super::matching::Met;
use super::{ClaimFacts, ClaimMethod, ClaimReason, ClaimState, Recorded};
use crate::accounts::{Role, Verification};
use crate::form;
use crate::ids::{ClaimId, LookId, PersonId, RegisterEntryId};
use crate::problem::{FieldProblem, FieldProblems};
use crate::text::line;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Shortest reason for opening the register without a claim, in user-visible characters.
const REASON_MIN: u32 = 5;
const REASON_MAX: u32 = 200;

form! {
    /// A look into the register without a claim: whom, and why.
    #[derive(Debug)]
    pub struct LookForm { whom, look_purpose }
}

impl LookForm {
    /// # Errors
    /// `Missing` without somebody to look for; a reason that is missing, too short or too long.
    pub fn check(&self) -> Result<(String, String), FieldProblems> {
        let names = LookForm::FIELDS;
        let mut problems = FieldProblems::default();
        let whom = problems.bounded(names.whom, line(&self.whom), REASON_MAX);
        if whom.is_empty() {
            problems.add(names.whom, FieldProblem::Missing);
        }
        let purpose = problems.bounded(names.look_purpose, line(&self.look_purpose), REASON_MAX);
        if purpose.is_empty() {
            problems.add(names.look_purpose, FieldProblem::Missing);
        } else if crate::text::visible_length(&purpose) < REASON_MIN {
            problems.add(
                names.look_purpose,
                FieldProblem::TooShort { min: REASON_MIN },
            );
        }
        problems.or((whom, purpose))
    }
}

/// An entry of the register, in the hands of a registrar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub id: RegisterEntryId,
    pub recorded: Recorded,
    pub as_of: NaiveDate,
    /// In what it agrees with the claim that is looked at.
    pub met: Vec<Met>,
    /// Somebody is confirmed as the one it tells of.
    pub claimed_by: Option<String>,
}

/// What one look into the register has opened; it lasts an hour, for whoever looked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    pub id: LookId,
    pub whom: String,
    pub purpose: String,
    pub at: DateTime<Utc>,
    pub entries: Vec<Entry>,
}

/// A line of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerLine {
    pub at: DateTime<Utc>,
    pub by: String,
    pub claim: Option<ClaimId>,
    /// Whom they looked for; empty for a claim and for a file.
    pub whom: String,
    pub purpose: String,
    /// How many entries were opened.
    pub entries: u32,
}

/// A claim in the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimLine {
    pub id: ClaimId,
    pub name: String,
    pub year: i32,
    pub state: ClaimState,
    pub sent_at: DateTime<Utc>,
    pub tries: u32,
}

/// An alumnus who has vouched for a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voucher {
    pub name: String,
    pub at: DateTime<Utc>,
}

/// A claim with everything a registrar decides by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimDetail {
    pub id: ClaimId,
    pub state: ClaimState,
    pub version: i32,
    pub facts: ClaimFacts,
    pub sent_at: DateTime<Utc>,
    pub tries: u32,
    pub person: PersonId,
    pub account_name: String,
    pub email: String,
    pub role: Role,
    pub verification: Verification,
    pub method: Option<ClaimMethod>,
    pub reason: Option<ClaimReason>,
    pub answer: String,
    /// Who decided, and when.
    pub handled: Option<(String, DateTime<Utc>)>,
    pub vouchers: Vec<Voucher>,
    /// Claims of the same entry.
    pub rivals: Vec<ClaimLine>,
    /// What this registrar has opened for it within the last hour.
    pub look: Option<Look>,
}
