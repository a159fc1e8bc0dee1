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
use std::collections::BTreeSet;

/// The organizations that people belong to. Nobody comes to them or leaves them until the write ends.
pub(crate) struct Held(Vec<memberships::Model>);

impl Held {
    /// Those of one of the people, with what they are there.
    fn of(&self, person: PersonId) -> impl Iterator<Item = (OrganizationId, MemberRole)> {
        let own = self.0.iter().filter(move |row| row.person_id == person);
        own.map(|row| (row.organization_id, row.role))
    }
}

/// Locks the organizations that somebody belongs to, first of all that is locked of them and of their people.
pub(crate) async fn hold(tx: &Tx, person: PersonId) -> Result<Held> {
    hold_all(tx, &[person]).await
}

/// The same of several people, in one order: of two who do it at once nobody waits for the other in a circle.
pub(crate) async fn hold_all(tx: &Tx, people: &[PersonId]) -> Result<Held> {
    let mut held = of(tx, people).await?;
    loop {
        let ids: BTreeSet<OrganizationId> = held.iter().map(|row| row.organization_id).collect();
        for organization in &ids {
            organizations::lock(tx, *organization).await?;
        }
        // Whoever was quicker has changed something, or made another organization of one.
        held = of(tx, people).await?;
        if held.iter().all(|row| ids.contains(&row.organization_id)) {
            return Ok(Held(held));
        }
    }
}

/// So many people in one statement.
const AT_ONCE: usize = 500;

async fn of(tx: &Tx, people: &[PersonId]) -> Result<Vec<memberships::Model>> {
    let mut found = Vec::new();
    for some in people.chunks(AT_ONCE) {
        let rows = memberships::Entity::find()
            .filter(memberships::Column::PersonId.is_in(some.iter().copied()))
            .order_by_asc(memberships::Column::OrganizationId)
            .all(tx.db())
            .await?;
        found.extend(rows);
    }
    Ok(found)
}

/// Whoever might post, and may not any more as what they are now, hands over what they have posted; so does whoever has no part any more
/// in which people post, also where the school was not sure of them just then.
pub(crate) async fn hand_over_if_lost(
    tx: &mut Tx,
    actor: Option<PersonId>,
    before: &people::Model,
    (role, verification): (Role, Verification),
    held: &Held,
) -> Result<()> {
    let has_lost_part = before.role.posts() && !role.posts();
    let was_known = before.verification.is_verified();
    let is_lost = before.role.posts() && was_known && !verification.is_verified();
    match has_lost_part || is_lost {
        true => hand_over_all(tx, actor, before.id, held).await,
        false => Ok(()),
    }
}

/// The same of whoever turned out to be somebody else than they said, of whom the school was not sure meanwhile. Nobody does it where the
/// portal itself found it out.
pub(crate) async fn hand_over_unless_able(
    tx: &mut Tx,
    person: &people::Model,
    held: &Held,
) -> Result<()> {
    match person.role.posts() && person.verification.is_verified() {
        true => Ok(()),
        false => hand_over_all(tx, None, person.id, held).await,
    }
}

/// What they have posted goes to colleagues, else to staff. They belong to their organizations all the same.
async fn hand_over_all(
    tx: &mut Tx,
    actor: Option<PersonId>,
    person: PersonId,
    held: &Held,
) -> Result<()> {
    for (organization, _) in held.of(person) {
        hand_over(tx, actor, person, organization).await?;
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
    for (organization, role) in held.of(person) {
        if role == MemberRole::Owner {
            keep_an_owner(tx, actor, Some(person), organization).await?;
        }
    }
    Ok(())
}
