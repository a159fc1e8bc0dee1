//! What anybody writes to the office that looks after the portal: questions, and reports about postings.

use crate::closed;
use crate::ids::{InquiryId, OpportunityId};
use crate::language::{Language, Shown};
use crate::page::Page;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

mod forms;
mod guard;
mod moves;

pub use forms::{ContactForm, Contents, MESSAGE_MAX, ReportForm};
pub use guard::{Guard, TRAP, is_suspect};
pub use moves::{InquiryMove, InquiryParty, InquiryState, InquiryVerb};

closed! {
    /// What somebody writes about.
    pub enum InquiryKind {
        /// A question, a correction, a wish.
        Contact = "contact",
        /// That something is wrong with a posting.
        Report = "report",
    }
}

closed! {
    /// What is wrong with a posting.
    pub enum ReportReason {
        WrongFacts = "wrong-facts",
        Ended = "ended",
        Misleading = "misleading",
        LabourRules = "labour-rules",
        Harassment = "harassment",
        Discrimination = "discrimination",
        Solicitation = "solicitation",
        Impersonation = "impersonation",
        Other = "other",
    }
}

closed! {
    /// Which inquiries staff want to see.
    pub enum InquiryOnly {
        Waiting = "waiting",
        Done = "done",
        Suspected = "suspected",
    }
}

closed! {
    /// What the page of an inquiry is told that a form has done.
    pub enum InquiryDone {
        Sent = "sent",
    }
}

/// An inquiry as staff read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inquiry {
    pub id: InquiryId,
    pub kind: InquiryKind,
    pub at: DateTime<Utc>,
    pub state: InquiryState,
    /// As the sender says, or as their account does.
    pub name: String,
    pub email: String,
    /// The sender had signed in.
    pub is_member: bool,
    pub reason: Option<ReportReason>,
    pub text: String,
    /// The number under which the log knows what broke.
    pub incident: String,
    /// Of the page it was sent from.
    pub language: Language,
    /// The posting that a report is about.
    pub posting: Option<(OpportunityId, Shown)>,
    /// What staff have said about it; the sender reads it.
    pub answer: String,
    /// Who decided, and when.
    pub handled: Option<(String, DateTime<Utc>)>,
}

/// An inquiry as its sender reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnInquiry {
    pub kind: InquiryKind,
    pub at: DateTime<Utc>,
    pub state: InquiryState,
    pub reason: Option<ReportReason>,
    pub text: String,
    /// What the posting was called when it can be read.
    pub posting: Option<(OpportunityId, Shown)>,
    pub answer: String,
    pub handled_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InquiryFilter {
    pub kind: Option<InquiryKind>,
    /// What waits, unless something else is asked for.
    pub only: Option<InquiryOnly>,
    /// Counted from 1; 0 is the first page too.
    pub page: u32,
}

/// A page of inquiries, and how many wait of each kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inquiries {
    pub page: Page<Inquiry>,
    pub waiting: Vec<(InquiryKind, u32)>,
    /// How many might be a machine's, and nobody has judged yet.
    pub suspected: u64,
}
