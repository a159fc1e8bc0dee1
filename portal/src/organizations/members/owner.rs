use super::super::entities::{memberships, organizations};
use crate::SignedIn;
use crate::error::Result;
use crate::store::Tx;
use model::organizations::MemberRole;
use model::{Conflict, PersonId, Problem};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// An organization and everybody of it, as they are now, while somebody of it acts.
pub(super) struct Roster {
    pub organization: organizations::Model,
    pub members: Vec<memberships::Model>,
}

impl Roster {
    /// Nobody joins or leaves until the write ends.
    ///
    /// # Errors
    /// `NotFound` for everybody who does not belong to it.
    pub async fn of(tx: &Tx, person: &SignedIn, slug: &str) -> Result<Self> {
        let found = by_slug(tx.db(), slug).await?;
        let organization = organizations::lock(tx, found.id).await?;
        let organization = organization.ok_or(Problem::NotFound)?;
        let members = memberships::locked(tx, organization.id).await?;
        let roster = Self {
            organization,
            members,
        };
        roster.role_of(person.id()).ok_or(Problem::NotFound)?;
        Ok(roster)
    }

    /// The same for an owner.
    ///
    /// # Errors
    /// `NotAllowed` for others of the organization.
    pub async fn of_owner(tx: &Tx, person: &SignedIn, slug: &str) -> Result<Self> {
        let roster = Self::of(tx, person, slug).await?;
        match roster.role_of(person.id()) {
            Some(MemberRole::Owner) => Ok(roster),
            _ => Err(Problem::NotAllowed.into()),
        }
    }

    pub fn role_of(&self, person: PersonId) -> Option<MemberRole> {
        let mut members = self.members.iter();
        members
            .find(|one| one.person_id == person)
            .map(|one| one.role)
    }

    /// # Errors
    /// `LastOwner` where nobody else looks after the organization.
    pub async fn check_another_owner(&self, tx: &Tx, than: PersonId) -> Result<()> {
        if self.role_of(than) != Some(MemberRole::Owner) {
            return Ok(());
        }
        let owners = memberships::owners(tx.db(), self.organization.id).await?;
        match owners.iter().any(|owner| *owner != than) {
            true => Ok(()),
            false => Err(Conflict::LastOwner.into()),
        }
    }
}

/// The organization with this word in its address.
pub(super) async fn by_slug(db: &impl ConnectionTrait, slug: &str) -> Result<organizations::Model> {
    let found = organizations::Entity::find()
        .filter(organizations::Column::Slug.eq(slug))
        .filter(organizations::Column::MergedInto.is_null())
        .one(db)
        .await?;
    Ok(found.ok_or(Problem::NotFound)?)
}
