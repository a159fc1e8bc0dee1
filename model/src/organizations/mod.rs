//! Organizations: companies, laboratories and offices that postings belong to.

mod forms;
mod views;

pub use forms::{Organization, OrganizationForm, OrganizationsForm};
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
    pub name: String,
    pub role: MemberRole,
    /// The school has checked that the organization exists and is what it says.
    pub organization_verified: bool,
}
