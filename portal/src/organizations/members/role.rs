use super::super::entities::memberships;
use super::heirs::hand_over;
use super::invite::forget_of;
use super::owner::Roster;
use crate::error::Result;
use crate::journal::Entry;
use crate::{Portal, SignedIn};
use model::organizations::{MemberRole, Verb};
use model::{PersonId, Problem};

/// An owner gives somebody of the organization another right; this is how it is handed over. The right that they have is no
/// change.
///
/// # Errors
/// `NotFound`; `NotAllowed` for everybody but owners; `LastOwner` for an owner who would leave it without one.
pub async fn set_role(
    portal: &Portal,
    owner: &SignedIn,
    slug: &str,
    whom: PersonId,
    role: MemberRole,
) -> Result<()> {
    let mut tx = portal.write().await?;
    let roster = Roster::of_owner(&tx, owner, slug).await?;
    let now = roster.role_of(whom).ok_or(Problem::NotFound)?;
    if now == role {
        return Ok(());
    }
    if now == MemberRole::Owner {
        roster.check_another_owner(&tx, whom).await?;
    }
    let organization = roster.organization.id;
    // Whoever may post no more leaves what they have posted to a colleague, as whoever leaves does.
    if now.posts() && !role.posts() {
        hand_over(&mut tx, Some(owner.id()), whom, organization).await?;
    }
    memberships::set_role(&tx, whom, organization, role).await?;
    if now == MemberRole::Owner {
        forget_of(&tx, whom, organization).await?;
    }
    tx.record(Entry::new(
        Some(owner.id()),
        organization,
        Verb::RoleChanged,
    ))
    .await?;
    tx.commit().await
}
