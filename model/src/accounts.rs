//! People, how they sign in and what they may be.

use crate::closed;
use crate::closed::Closed;
use crate::ids::{PersonId, SessionId};
use crate::language::{Bilingual, Language};
use crate::organizations::Membership;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

mod acts;
mod forms;

pub use acts::{Ending, PeopleForm, PersonAct, Setting};
pub use forms::*;

closed! {
    /// What a person is to the school. Staff moderate, admins also set up.
    pub enum Role {
        Student = "student",
        Alumnus = "alumnus",
        Faculty = "faculty",
        Staff = "staff",
        Recruiter = "recruiter",
        Admin = "admin",
    }
}

impl Role {
    /// May review, verify and see everybody's postings.
    pub fn moderates(self) -> bool {
        matches!(self, Self::Staff | Self::Admin)
    }

    /// The roles that somebody in this role may give: only administrators make staff.
    pub fn gives(self) -> Vec<Self> {
        let may_give = |role: &Self| self == Self::Admin || self.moderates() && !role.moderates();
        Self::ALL.iter().copied().filter(may_give).collect()
    }

    /// May post at all, once verified (domain rules E10).
    pub fn posts(self) -> bool {
        self != Self::Student
    }
}

closed! {
    /// What happened to a person's account.
    pub enum Verb {
        Invited = "invited",
        Joined = "joined",
        /// A link for a new password, for somebody who has one.
        LinkMade = "link-made",
        SignedIn = "signed-in",
        SignedOut = "signed-out",
        PasswordChanged = "password-changed",
        Updated = "updated",
        Verified = "verified",
        Disabled = "disabled",
        Enabled = "enabled",
        /// Their notifications.
        Read = "read",
        Bookmarked = "bookmarked",
        BookmarkRemoved = "bookmark-removed",
    }
}

closed! {
    /// How sure the school is of who somebody is.
    pub enum Verification {
        /// Says so themselves.
        Declared = "declared",
        /// The e-mail address answers.
        Email = "email",
        /// Matched with the school's register.
        Register = "register",
        /// Staff saw a document or know the person.
        Staff = "staff",
    }
}

impl Verification {
    /// Enough to post and to read what members read.
    pub fn is_verified(self) -> bool {
        matches!(self, Self::Register | Self::Staff)
    }
}

/// The signed-in person as pages see them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewer {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub verified: bool,
    pub language: Language,
    pub memberships: Vec<Membership>,
}

impl Viewer {
    pub fn may_post(&self) -> bool {
        self.verified && self.role.posts()
    }
}

/// What the header of every page needs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    pub viewer: Option<Viewer>,
    pub unread: u32,
    /// Name of the school that runs this portal.
    pub school: Bilingual,
}

/// A signed-in browser in the person's own list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionView {
    pub id: SessionId,
    pub created_at: DateTime<Utc>,
    pub seen_at: DateTime<Utc>,
    /// What the browser called itself when it signed in.
    pub user_agent: String,
    /// The one that asks.
    pub is_this: bool,
}

/// Whom an unused invitation is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationView {
    pub name: String,
    pub email: String,
    pub language: Language,
}

/// A link with which somebody's password can be set anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkMade {
    /// Whose password.
    pub person: PersonId,
    /// Who made it; `None`: whoever runs the portal.
    pub by: Option<String>,
    pub at: DateTime<Utc>,
}

/// Which people staff want to see.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PeopleFilter {
    /// Part of a name or of an e-mail address.
    pub q: String,
    pub role: Option<Role>,
    /// Counted from 1; 0 is taken as 1.
    pub page: u32,
}

/// A person with the facts staff judge by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonFacts {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub verification: Verification,
    pub graduated: Option<i32>,
    pub department: Option<String>,
    pub memberships: Vec<Membership>,
    pub joined_at: DateTime<Utc>,
    pub postings: u32,
    pub published: u32,
    pub declined: u32,
    pub disabled: bool,
    /// Has not used the invitation yet.
    pub invited: bool,
}
