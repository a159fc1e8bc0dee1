//! Messages from the portal to a person.

use crate::admissions::AdmissionVerb;
use crate::closed;
use crate::ids::{
    ClaimId, GraduationId, InquiryId, NotificationId, OpportunityId, RequestId, SavedSearchId,
};
use crate::language::Shown;
use crate::organizations::{RequestReason, RequestVerb};
use crate::{accounts, inquiries, opportunities, organizations, register, saved_searches};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

closed! {
    /// The forms of the page of messages.
    pub enum NotificationForm {
        /// Leads to what a message is about, and marks it as read.
        Open = "open",
        /// Marks all as read.
        All = "all",
    }
}

/// Where a message leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Posting {
        id: OpportunityId,
        at_desk: bool,
    },
    SavedSearch(SavedSearchId),
    Inquiry {
        id: InquiryId,
        at_desk: bool,
    },
    /// Somebody's claim to stand in the register; at the desk of a registrar.
    Claim {
        id: ClaimId,
        at_desk: bool,
    },
    Graduation(GraduationId),
    /// An organization: to its people or, for staff, to its page.
    Organization {
        slug: String,
        at_desk: bool,
    },
    /// A request of the reader's own, or one that they decide on.
    Request {
        id: RequestId,
        /// The organization whose owner the reader is; `None`: it is the reader's own.
        slug: Option<String>,
        at_desk: bool,
    },
    Account,
    /// The queue of those who wait for a yes.
    People,
    /// How the portal writes to the reader.
    Mail,
    Nowhere,
}

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
    /// What somebody wrote to the office: for staff that it came, for its sender what became of it.
    Inquiry {
        id: InquiryId,
        verb: inquiries::InquiryVerb,
        /// For staff.
        at_desk: bool,
    },
    /// For staff: somebody waits for a yes.
    Admission { verb: AdmissionVerb },
    /// For staff: somebody calls themselves otherwise than the school knows them.
    NewName,
    /// Somebody's claim to stand in the register: their own or, for registrars, one that waits.
    Claim {
        id: ClaimId,
        verb: register::ClaimVerb,
        at_desk: bool,
    },
    /// For registrars.
    Graduation {
        id: GraduationId,
        verb: register::GraduationVerb,
    },
    /// Who looks after an organization from now on; for staff, that nobody does.
    Organization {
        verb: organizations::Verb,
        name: Shown,
        slug: String,
        at_desk: bool,
    },
    /// Somebody brings or joins an organization: for the applicant what became of it, for owners and staff that it waits.
    Request {
        id: RequestId,
        verb: RequestVerb,
        /// Of the organization.
        name: Shown,
        /// The organization whose owner the reader is.
        slug: Option<String>,
        reason: Option<RequestReason>,
        /// What was written to the applicant with it.
        message: String,
        at_desk: bool,
    },
    /// The reader's own account.
    Account {
        verb: accounts::Verb,
        /// Who did it, as they are called now; `None`: the portal's operator.
        by: Option<String>,
    },
    /// What is not there any more, nor was it told what it was.
    Gone,
}

impl Notification {
    /// The posting it is about, if it is about one.
    pub fn posting(&self) -> Option<OpportunityId> {
        Some(self.of_posting()?.0)
    }

    /// What happened to the posting it is about.
    pub fn posting_verb(&self) -> Option<opportunities::Verb> {
        Some(self.of_posting()?.1)
    }

    fn of_posting(&self) -> Option<(OpportunityId, opportunities::Verb)> {
        match self.about {
            About::Posting { id, verb, .. } => Some((id, verb)),
            About::SavedSearch { .. }
            | About::Inquiry { .. }
            | About::Admission { .. }
            | About::NewName
            | About::Claim { .. }
            | About::Graduation { .. }
            | About::Organization { .. }
            | About::Request { .. }
            | About::Account { .. }
            | About::Gone => None,
        }
    }

    /// Whether it leads to the desk.
    pub fn is_at_desk(&self) -> bool {
        matches!(self.about, About::Posting { at_desk: true, .. })
    }
}
