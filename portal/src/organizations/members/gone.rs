//! Somebody may post no more, in whatever organization: they have left the portal, or were shut out of it, or are something else now.

use super::super::entities::{memberships, organizations};
use super::heirs::{hand_over, hand_over_rest, keep_an_owner};
use crate::accounts::entities::people;
use crate::error::Result;
use crate::store::Tx;
use model::accounts::{Role, Verification};
use model::organizations::MemberRole;
use model::{OrganizationId, PersonId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// The organizations that somebody belongs to. Nobody comes to them or leaves them until the write ends.
pub(crate) struct Held(Vec<(OrganizationId, MemberRole)>);

/// Locks the organizations that somebody belongs to, first of all that is locked of them and of their people.
pub(crate) async fn hold(tx: &Tx, person: PersonId) -> Result<Held> {
    let mut held = of(tx, person).await?;
    loop {
        for (organization, _) in &held {
            organizations::lock(tx, *organization).await?;
        }
        // Whoever was quicker has changed something, or made another organization of one.
        let now = of(tx, person).await?;
        let is_locked = |id: &OrganizationId| held.iter().any(|(known, _)| known == id);
        let all_are = now.iter().all(|(id, _)| is_locked(id));
        held = now;
        if all_are {
            return Ok(Held(held));
        }
    }
}

async fn of(tx: &Tx, person: PersonId) -> Result<Vec<(OrganizationId, MemberRole)>> {
    let rows = memberships::Entity::find()
        .filter(memberships::Column::PersonId.eq(person))
        .order_by_asc(memberships::Column::OrganizationId)
        .all(tx.db())
        .await?;
    let held = rows.into_iter().map(|row| (row.organization_id, row.role));
    Ok(held.collect())
}

/// Whoever might post, and may not any more as what they are now, hands over what they have posted. Nobody does it where the portal
/// itself found out that they are not who they said.
pub(crate) async fn hand_over_if_lost(
    tx: &mut Tx,
    actor: Option<PersonId>,
    before: &people::Model,
    (role, verification): (Role, Verification),
    held: &Held,
) -> Result<()> {
    let may_post = |role: Role, known: Verification| role.posts() && known.is_verified();
    match may_post(before.role, before.verification) && !may_post(role, verification) {
        true => hand_over_all(tx, actor, before.id, held).await,
        false => Ok(()),
    }
}

/// What they have posted goes to colleagues, else to staff. They belong to their organizations all the same.
async fn hand_over_all(
    tx: &mut Tx,
    actor: Option<PersonId>,
    person: PersonId,
    held: &Held,
) -> Result<()> {
    for (organization, _) in &held.0 {
        hand_over(tx, actor, person, *organization).await?;
    }
    hand_over_rest(tx, actor, person).await
}

/// The same of whoever may not sign in any more; where they alone looked after an organization, a colleague does from now on, or
/// staff are told. Whoever comes back is what they were, and finds what was handed over with those who have it.
pub(crate) async fn stand_down(
    tx: &mut Tx,
    actor: PersonId,
    person: PersonId,
    held: &Held,
) -> Result<()> {
    hand_over_all(tx, Some(actor), person, held).await?;
    for (organization, role) in &held.0 {
        if *role == MemberRole::Owner {
            keep_an_owner(tx, actor, Some(person), *organization).await?;
        }
    }
    Ok(())
}
