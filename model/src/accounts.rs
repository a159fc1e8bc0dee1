//! People, how they sign in and what they may be.

use crate::closed;
use crate::closed::Closed;
use crate::ids::{PersonId, SessionId};
use crate::language::Language;
use crate::organizations::Membership;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

mod acts;
mod device;
mod forms;
mod recovery;
mod rights;
mod roles;

pub use acts::{AccountDone, Ending, PeopleForm, PersonAct, SessionsForm, Setting};
pub use device::Device;
pub use forms::*;
pub use recovery::{
    NO_RECOVERY_CODES, RECOVERY_ALPHABET, RECOVERY_CODES, RECOVERY_LETTERS, RecoverForm,
    RecoveryAct, RecoveryCodes, RecoveryCodesForm, written,
};
pub use rights::{RightAct, RightForm, RightHolder, RightVerb, StaffRight};
pub use roles::{Keepers, RoleAct, RoleForm};

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
    /// May review, verify and see everybody's postings, once verified.
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
        RoleChanged = "role-changed",
        /// Their notifications.
        Read = "read",
        Bookmarked = "bookmarked",
        BookmarkRemoved = "bookmark-removed",
        /// Mail to their address came back.
        MailReturned = "mail-returned",
        /// Somebody who forgot the password asked for a link.
        LinkAsked = "link-asked",
        /// Another address, which has not been confirmed yet.
        AddressAsked = "address-asked",
        AddressChanged = "address-changed",
        /// The address of before is theirs again.
        AddressRestored = "address-restored",
        /// To a version of the terms.
        Agreed = "agreed",
        /// Became an alumnus, or graduated and stayed.
        Graduated = "graduated",
        GraduationUndone = "graduation-undone",
        /// Somebody else has claimed to be who they are in the register.
        RegisterTried = "register-tried",
        /// In the last year: an address that stays is wanted.
        PrivateAddressAsked = "private-address-asked",
        RecoveryCodesMade = "recovery-codes-made",
        /// Came back in with a code instead of a mail.
        Recovered = "recovered",
        Renamed = "renamed",
        /// Has left by themselves.
        Departed = "departed",
        CameBack = "came-back",
        /// Staff have made their card worthless.
        CardRevoked = "card-revoked",
        /// Calls themselves otherwise than the school knows them: staff have to see it.
        NameWaits = "name-waits",
        /// Staff have seen what they call themselves since.
        NameSeen = "name-seen",
    }
}

closed! {
    /// How sure the school is of who somebody is.
    pub enum Verification {
        /// Says so themselves.
        Declared = "declared",
        /// The e-mail address answers.
        Email = "email",
        /// At an address that the school gives to nobody else.
        Domain = "domain",
        /// An organization that is proved answers for them.
        Organization = "organization",
        /// Matched with the school's register.
        Register = "register",
        /// Two alumni know them.
        Vouched = "vouched",
        /// Staff saw a document or know the person.
        Staff = "staff",
    }
}

/// The verifications that grant the rights of a role.
pub const VERIFIED: [Verification; 5] = [
    Verification::Domain,
    Verification::Organization,
    Verification::Register,
    Verification::Vouched,
    Verification::Staff,
];

impl Verification {
    /// Enough to post and to read what members read.
    pub fn is_verified(self) -> bool {
        VERIFIED.contains(&self)
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
    /// A member of staff who may read the register.
    pub registrar: bool,
    /// A member of staff who may read the journal.
    pub auditor: bool,
    pub language: Language,
    pub memberships: Vec<Membership>,
}

impl Viewer {
    pub fn may_post(&self) -> bool {
        self.verified && self.role.posts()
    }

    /// Staff or an administrator, and the school is sure of it.
    pub fn moderates(&self) -> bool {
        self.verified && self.role.moderates()
    }
}

/// What the header of every page needs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    pub viewer: Option<Viewer>,
    pub unread: u32,
    /// The terms have a version that the viewer has yet to agree to.
    pub asks_terms: bool,
}

/// A signed-in browser in the person's own list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionView {
    pub id: SessionId,
    pub created_at: DateTime<Utc>,
    pub seen_at: DateTime<Utc>,
    /// What the browser called itself when it signed in.
    pub user_agent: String,
    /// Whether it did so on the campus; `None` where nobody can say.
    pub on_campus: Option<bool>,
    /// The one that asks.
    pub is_this: bool,
}

/// Whom an unused link for a password is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationView {
    pub name: String,
    pub email: String,
    pub language: Language,
    /// It is their first password, and not a new one.
    pub is_first: bool,
    /// They have left by themselves, and the account is theirs again with the new password.
    pub comes_back: bool,
}

/// A link with which somebody's password can be set anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkMade {
    /// Whose password.
    pub person: PersonId,
    /// Who made it; `None`: the portal's operator.
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

/// Somebody who calls themselves by a name that nobody at the school has seen, for staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewName {
    pub person: PersonId,
    pub name: String,
    pub email: String,
    /// By which the school knows them; `None`: by none.
    pub known_as: Option<String>,
    pub since: DateTime<Utc>,
    /// Whether whoever reads may say that they have seen it.
    pub may_see: bool,
}

/// Those of them who wait longest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNames {
    pub shown: Vec<NewName>,
    /// How many there are in all.
    pub total: u64,
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
    /// Why, where somebody has said so.
    pub disabled_because: Option<String>,
    /// Has not used the invitation yet.
    pub invited: bool,
    /// Has left by themselves, and is disabled therefore.
    pub left: bool,
    /// What they were called before, the last name first.
    pub former_names: Vec<String>,
}
