//! Passes: proof that somebody may do something. Their fields are private and they are made only
//! here, so a function that takes one cannot be called without the right (domain guide E10).

mod absent;
mod postings;
mod proven;

pub(crate) use absent::readers;
pub(crate) use postings::PostingScope;
pub use proven::Proven;

use crate::error::Result;
use chrono::{DateTime, Utc};
use model::accounts::{Role, Viewer};
use model::{Language, OrganizationId, PersonId, Problem, SessionId};
use std::ops::Deref;
use std::sync::Arc;

/// Somebody who has signed in. Until the school is sure of the role that somebody gives, they have none of its rights
/// (decision 27).
#[derive(Clone, Debug)]
pub struct SignedIn {
    viewer: Viewer,
    session: SessionId,
    unread: u32,
    asks_terms: bool,
    proved_at: Option<DateTime<Utc>>,
}

/// A reader, signed in or not, with where they belong: decides which postings they may read and edit ([`postings`]).
#[derive(Clone, Debug)]
pub struct Reader {
    person: Option<PersonId>,
    members: bool,
    staff: bool,
    own: Arc<[Own]>,
}

/// An organization to which a reader belongs.
#[derive(Clone, Debug)]
struct Own {
    organization: OrganizationId,
    /// What the index knows it by.
    slug: String,
    /// Whether the reader posts in its name.
    posts: bool,
}

/// A verified alumnus, recruiter, faculty or staff member: may post.
#[derive(Clone, Debug)]
pub struct Poster(SignedIn);

/// Somebody who may speak for an organization, also before the school knows who they are: everybody but students.
#[derive(Clone, Debug)]
pub struct Representative(SignedIn);

/// A staff member or administrator: reviews, verifies, imports.
#[derive(Clone, Debug)]
pub struct Moderator(SignedIn);

/// An administrator.
#[derive(Clone, Debug)]
pub struct Admin(Moderator);

/// A member of staff who reads the register; administrators give the right and do not have it.
#[derive(Clone, Debug)]
pub struct Registrar(Moderator);

/// A member of staff who reads the journal; administrators give the right and do not have it.
#[derive(Clone, Debug)]
pub struct Auditor(Moderator);

/// The person who runs the program on the machine itself.
#[derive(Clone, Copy, Debug)]
pub struct Operator(());

impl SignedIn {
    /// Only a session that [`crate::accounts`] has looked up makes somebody signed in.
    pub(crate) fn new(viewer: Viewer, session: SessionId, unread: u32) -> Self {
        Self {
            viewer,
            session,
            unread,
            asks_terms: false,
            proved_at: None,
        }
    }

    /// Somebody who has yet to agree to the terms in force, or not.
    pub(crate) fn asking_terms(self, asks_terms: bool) -> Self {
        Self { asks_terms, ..self }
    }

    /// Whether the terms have a version that they have yet to agree to.
    pub(crate) fn asks_terms(&self) -> bool {
        self.asks_terms
    }

    /// The person as pages see them.
    pub fn viewer(&self) -> &Viewer {
        &self.viewer
    }

    /// The person.
    pub fn id(&self) -> PersonId {
        self.viewer.id
    }

    /// The session of this browser.
    pub fn session(&self) -> SessionId {
        self.session
    }

    /// How many messages they had not read when the request came.
    pub(crate) fn unread(&self) -> u32 {
        self.unread
    }

    /// The language the person has chosen for what the portal writes to them.
    pub fn language(&self) -> Language {
        self.viewer.language
    }

    /// Reads as this person: verified members see what is for members, except recruiters, who see
    /// their own organization's only.
    pub fn reader(&self) -> Reader {
        let viewer = &self.viewer;
        let own = viewer.memberships.iter().map(|one| Own {
            organization: one.organization,
            slug: one.slug.clone(),
            posts: one.role.posts(),
        });
        Reader::of_person(viewer.id, viewer.role, viewer.verified, own.collect())
    }

    /// # Errors
    /// `NotAllowed` for students and for people whom the school has not verified.
    pub fn poster(&self) -> Result<Poster> {
        if self.viewer.may_post() {
            Ok(Poster(self.clone()))
        } else {
            Err(Problem::NotAllowed.into())
        }
    }

    /// # Errors
    /// `NotAllowed` for students.
    pub fn representative(&self) -> Result<Representative> {
        if self.viewer.role.posts() {
            Ok(Representative(self.clone()))
        } else {
            Err(Problem::NotAllowed.into())
        }
    }

    /// # Errors
    /// `NotAllowed` for everybody but verified staff and administrators.
    pub fn moderator(&self) -> Result<Moderator> {
        if self.viewer.moderates() {
            Ok(Moderator(self.clone()))
        } else {
            Err(Problem::NotAllowed.into())
        }
    }

    /// # Errors
    /// `NotAllowed` for everybody but administrators.
    pub fn admin(&self) -> Result<Admin> {
        let moderator = self.moderator()?;
        if self.viewer.role == Role::Admin {
            Ok(Admin(moderator))
        } else {
            Err(Problem::NotAllowed.into())
        }
    }

    /// # Errors
    /// `NotAllowed` for everybody but members of staff to whom an administrator has given the register.
    pub fn registrar(&self) -> Result<Registrar> {
        let moderator = self.moderator()?;
        if self.viewer.registrar && self.viewer.role == Role::Staff {
            Ok(Registrar(moderator))
        } else {
            Err(Problem::NotAllowed.into())
        }
    }

    /// # Errors
    /// `NotAllowed` for everybody but members of staff to whom an administrator has given the journal.
    pub fn auditor(&self) -> Result<Auditor> {
        let moderator = self.moderator()?;
        if self.viewer.auditor && self.viewer.role == Role::Staff {
            Ok(Auditor(moderator))
        } else {
            Err(Problem::NotAllowed.into())
        }
    }

    /// May write postings in the name of this organization.
    pub(crate) fn edits(&self, organization: OrganizationId) -> bool {
        let mut memberships = self.viewer.memberships.iter();
        memberships.any(|one| one.organization == organization && one.role.posts())
    }
}

impl Reader {
    /// Somebody who has not signed in.
    pub fn guest() -> Self {
        Self {
            person: None,
            members: false,
            staff: false,
            own: Arc::default(),
        }
    }

    fn of_person(person: PersonId, role: Role, is_verified: bool, own: Vec<Own>) -> Self {
        Self {
            person: Some(person),
            members: is_verified && role != Role::Recruiter,
            staff: is_verified && role.moderates(),
            own: own.into(),
        }
    }

    /// May read what is for members.
    pub fn members(&self) -> bool {
        self.members
    }

    /// Sees the numbers behind the order of a list.
    pub fn is_staff(&self) -> bool {
        self.staff
    }

    /// Who reads, when they have signed in.
    pub fn id(&self) -> Option<PersonId> {
        self.person
    }
}

impl Operator {
    /// The command line: a person who can read the database's file needs no other right.
    pub fn of_this_machine() -> Self {
        Self(())
    }
}

impl Deref for Poster {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
        &self.0
    }
}

impl Deref for Representative {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
        &self.0
    }
}

impl Deref for Moderator {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
        &self.0
    }
}

impl Deref for Registrar {
    type Target = Moderator;

    fn deref(&self) -> &Moderator {
        &self.0
    }
}

impl Deref for Auditor {
    type Target = Moderator;

    fn deref(&self) -> &Moderator {
        &self.0
    }
}

impl Deref for Admin {
    type Target = Moderator;

    fn deref(&self) -> &Moderator {
        &self.0
    }
}

#[cfg(test)]
mod tests;
