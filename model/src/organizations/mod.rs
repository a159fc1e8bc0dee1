//! Organizations: companies, laboratories and offices that postings belong to.

mod domain;
mod forms;
mod joining;
mod number;
mod request_views;
mod requests;
mod views;

pub use domain::Domain;
pub use forms::{MERGE_DAYS, MergeForm, Organization, OrganizationForm, OrganizationsForm};
pub use joining::{
    BringForm, Brought, CodeForm, ColleagueAct, ColleagueForm, ConfirmForm, JoinForm, MembersForm,
    RUNNING_MAX, RequestForm,
};
pub use number::CorporateNumber;
pub use request_views::{
    ColleagueInvitation, Invitee, JoinPage, Member, MembersPage, Merge, RequestCase, RequestView,
    Same, SideBySide, Twin,
};
pub use requests::{
    Doubt, FILE_PATH, Proof, RECORD_PREFIX, RequestMove, RequestParty, RequestReason, RequestState,
    RequestVerb, Trouble, wanted_text,
};
pub use views::{OrganizationDetails, OrganizationHead, OrganizationPage, OrganizationSummary};

use crate::closed;
use crate::ids::OrganizationId;
use serde::{Deserialize, Serialize};

closed! {
    /// What somebody may do in an organization.
    pub enum MemberRole {
        Owner = "owner",
        Editor = "editor",
        Member = "member",
    }
}

impl MemberRole {
    /// May post in the organization's name.
    pub fn posts(self) -> bool {
        matches!(self, Self::Owner | Self::Editor)
    }
}

closed! {
    /// What happened to an organization.
    pub enum Verb {
        Founded = "founded",
        Verified = "verified",
        Updated = "updated",
        /// The school does not vouch for it any more.
        Doubted = "doubted",
        Joined = "joined",
        Left = "left",
        /// An owner removed somebody.
        Removed = "removed",
        /// Nobody looked after it any more: whoever has belonged to it longest is its owner now.
        Inherited = "inherited",
        /// Nobody looks after it any more, nor is there anybody of it who could.
        Orphaned = "orphaned",
        RoleChanged = "role-changed",
        /// A colleague was invited, or the invitation taken back.
        Invited = "invited",
        Uninvited = "uninvited",
        /// Another organization turned out to be this one, or this one another.
        Merged = "merged",
        /// The two are two again.
        Parted = "parted",
    }
}

closed! {
    /// Divisions of the Japan Standard Industrial Classification (14th revision, in force 2024-04).
    pub enum Industry {
        Agriculture = "A",
        Fisheries = "B",
        Mining = "C",
        Construction = "D",
        Manufacturing = "E",
        Utilities = "F",
        Information = "G",
        Transport = "H",
        Trade = "I",
        Finance = "J",
        RealEstate = "K",
        Research = "L",
        Hospitality = "M",
        LifeServices = "N",
        Education = "O",
        Medical = "P",
        Compound = "Q",
        Services = "R",
        Government = "S",
        Other = "T",
    }
}

/// A person's place in an organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    pub organization: OrganizationId,
    pub slug: String,
    pub name: String,
    pub role: MemberRole,
    /// The school has checked that the organization exists and is what it says.
    pub organization_verified: bool,
}
