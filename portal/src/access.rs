//! Passes: proof that somebody may do something. Their fields are private and they are made only
//! here, so a function that takes one cannot be called without the right (domain guide E10).

use crate::error::Result;
use model::accounts::{Role, Viewer};
use model::{Language, OrganizationId, PersonId, Problem, SessionId};
use std::ops::Deref;

/// Somebody who has signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    viewer: Viewer,
    session: SessionId,
    unread: u32,
}

/// A reader, signed in or not: decides whether postings for members are shown.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    person: Option<PersonId>,
    members: bool,
    staff: bool,
}

/// A verified alumnus, recruiter, faculty or staff member: may post.
#[derive(Clone, Debug)]
pub struct Poster(SignedIn);

/// A staff member or administrator: reviews, verifies, imports.
#[derive(Clone, Debug)]
pub struct Moderator(SignedIn);

/// An administrator.
#[derive(Clone, Debug)]
pub struct Admin(Moderator);

/// Whoever runs the program on the machine itself.
#[derive(Clone, Copy, Debug)]
pub struct Operator(());

impl SignedIn {
    /// Only a session that [`crate::accounts`] has looked up makes somebody signed in.
    pub(crate) fn new(viewer: Viewer, session: SessionId, unread: u32) -> Self {
        Self {
            viewer,
            session,
            unread,
        }
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
        Reader::absent(viewer.id, viewer.role, viewer.verified)
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
    /// `NotAllowed` for everybody but staff and administrators.
    pub fn moderator(&self) -> Result<Moderator> {
        if self.viewer.role.moderates() {
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

    /// May write postings in the name of this organization.
    pub(crate) fn edits(&self, organization: OrganizationId) -> bool {
        self.viewer
            .memberships
            .iter()
            .any(|one| one.organization == organization && one.role.posts())
    }
}

impl Reader {
    /// Somebody who has not signed in.
    pub fn guest() -> Self {
        Self {
            person: None,
            members: false,
            staff: false,
        }
    }

    /// Somebody who is not here now: decides what they may be told of.
    pub(crate) fn absent(person: PersonId, role: Role, is_verified: bool) -> Self {
        Self {
            person: Some(person),
            members: is_verified && role != Role::Recruiter,
            staff: role.moderates(),
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
    /// The command line: whoever can read the database's file needs no other right.
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

impl Deref for Moderator {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
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
