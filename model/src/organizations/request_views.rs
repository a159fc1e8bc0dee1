use super::{
    Doubt, MemberRole, Organization, OrganizationDetails, OrganizationHead, OrganizationSummary,
    Proof, RequestReason, RequestState,
};
use crate::accounts::PersonFacts;
use crate::closed;
use crate::ids::{MergeId, OrganizationId, PersonId, RequestId};
use crate::language::Shown;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A request as its applicant sees it, and everybody who decides on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestView {
    pub id: RequestId,
    pub state: RequestState,
    /// `None` while it is only proposed.
    pub organization: Option<OrganizationHead>,
    pub name: Shown,
    /// Those that can be proved.
    pub domains: Vec<String>,
    /// What has to stand on one of them.
    pub token: String,
    pub proof: Option<Proof>,
    pub proved_domain: Option<String>,
    /// Where the code that still works was mailed.
    pub code_to: Option<String>,
    pub papers: String,
    pub question: String,
    pub answer: String,
    pub reason: Option<RequestReason>,
    pub message: String,
    /// Owners decide; otherwise staff do.
    pub has_owner: bool,
    pub begun_at: DateTime<Utc>,
}

/// One's way to an organization: what one has asked for, and what is found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinPage {
    pub requests: Vec<RequestView>,
    pub found: Vec<OrganizationSummary>,
}

closed! {
    /// What two organizations have in common.
    pub enum Same {
        Number = "number",
        Domain = "domain",
        Name = "name",
        /// Names that people take for one another.
        Alike = "alike",
    }
}

/// An organization that may be the one that is brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Twin {
    pub details: OrganizationDetails,
    pub same: Vec<Same>,
    pub domains: Vec<String>,
    pub members: u32,
}

/// A request with everything that is decided by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestCase {
    pub request: RequestView,
    pub applicant: PersonFacts,
    pub proposal: Option<Organization>,
    /// Of the one that is to be joined.
    pub organization: Option<OrganizationDetails>,
    pub doubts: Vec<Doubt>,
    pub twins: Vec<Twin>,
}

/// Somebody of an organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub role: MemberRole,
    pub since: DateTime<Utc>,
    pub is_disabled: bool,
}

/// Somebody who has not answered an invitation yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitee {
    pub email: String,
    pub role: MemberRole,
    pub expires_at: DateTime<Utc>,
}

/// The people of an organization, as one of them sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MembersPage {
    pub head: OrganizationHead,
    pub own: MemberRole,
    pub me: PersonId,
    pub members: Vec<Member>,
    /// For owners.
    pub invitees: Vec<Invitee>,
    pub domains: Vec<String>,
}

/// An invitation to an organization, as its reader sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColleagueInvitation {
    pub head: OrganizationHead,
    pub by: String,
    pub role: MemberRole,
}

/// Two organizations that are one since then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merge {
    pub id: MergeId,
    pub from: Shown,
    pub into: OrganizationHead,
    pub by: String,
    pub at: DateTime<Utc>,
    pub until: DateTime<Utc>,
    pub postings: u32,
    pub members: u32,
    pub searches: u32,
}

/// Two organizations side by side, before they are made one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideBySide {
    pub from: (OrganizationId, Twin),
    pub into: Option<(OrganizationId, Twin)>,
    pub found: Vec<OrganizationSummary>,
}
