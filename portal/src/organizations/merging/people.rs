use super::later::Later;
use super::moved::{Moved, MovedPerson};
use crate::accounts::entities::people;
use crate::error::Result;
use crate::organizations::entities::memberships::{self, Column, Entity, Model};
use crate::organizations::members::{hand_over, keep_an_owner};
use crate::organizations::requests::answer_for;
use crate::rows::insert_all;
use crate::store::Tx;
use model::organizations::MemberRole;
use model::{OrganizationId, PersonId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::{BTreeSet, HashMap};

/// Everybody of the one belongs to the other, with the greater right where they belonged to both.
pub(super) async fn move_all(
    tx: &Tx,
    from: OrganizationId,
    into: OrganizationId,
) -> Result<Vec<MovedPerson>> {
    let rows = memberships::locked(tx, from).await?;
    let others = of(tx, into).await?;
    Entity::delete_many()
        .filter(Column::OrganizationId.eq(from))
        .exec(tx.db())
        .await?;
    let mut moved = Vec::with_capacity(rows.len());
    for row in rows {
        let before = others.get(&row.person_id).map(|other| other.role);
        let person = MovedPerson::of(&row, before);
        match before {
            Some(_) => memberships::set_role(tx, person.person, into, person.after()).await?,
            None => {
                let organization_id = into;
                let row = Model {
                    organization_id,
                    ..row
                };
                insert_all(tx.db(), vec![row]).await?;
            }
        }
        moved.push(person);
    }
    Ok(moved)
}

/// Everybody of an organization, as they are.
pub(super) async fn all(tx: &Tx, organization: OrganizationId) -> Result<Vec<MovedPerson>> {
    let rows = memberships::locked(tx, organization).await?;
    Ok(rows.iter().map(|row| MovedPerson::of(row, None)).collect())
}

/// Those who have moved go back, with the rights that they had, and the other has its owners again. Whoever has left meanwhile has
/// left both; whom only people of the other organization have removed comes back. Whoever came to the other with a later merge as well
/// stays there with that.
pub(super) async fn move_back(
    tx: &mut Tx,
    actor: PersonId,
    moved: &Moved,
    later: &mut Later,
    (from, into): (OrganizationId, OrganizationId),
) -> Result<()> {
    let now = of(tx, into).await?;
    for person in &moved.people {
        let here = now.get(&person.person);
        let through = later.forget(person);
        match (here, through.without) {
            (Some(_), None) => {
                Entity::delete_by_id((person.person, into))
                    .exec(tx.db())
                    .await?;
            }
            (Some(here), Some(before)) if here.role == through.now => {
                memberships::set_role(tx, person.person, into, before).await?;
            }
            _ => {}
        }
        let was_sent_away = sent_away_by(moved, person.person, &moved.people)
            .is_some_and(|by| moved.others.iter().any(|one| one.person == by) || later.brought(by));
        let has_ended = moved.ended.iter().any(|one| one.person == person.person);
        let anew = here.filter(|_| has_ended && !was_sent_away);
        let anew = anew.map(|here| MovedPerson::of(here, None));
        if here.is_some() || was_sent_away {
            belong_again(tx, actor, anew.as_ref().unwrap_or(person), from).await?;
        }
    }
    for person in moved.others.iter().filter(|one| !one.is_parted) {
        match now.get(&person.person) {
            None if was_sent_away(moved, person.person, &moved.others, &moved.people) => {
                belong_again(tx, actor, person, into).await?;
            }
            Some(_) if has_left(moved, person.person, &moved.others, &moved.people) => {}
            Some(_) if person.role == MemberRole::Owner => {
                memberships::set_role(tx, person.person, into, person.role).await?;
            }
            _ => {}
        }
    }
    for (organization, before) in [(from, &moved.people), (into, &moved.others)] {
        let mut own = before.iter().filter(|one| !one.is_parted);
        if own.any(|one| one.role == MemberRole::Owner) {
            keep_an_owner(tx, actor, None, organization).await?;
        }
    }
    for organization in [from, into] {
        let own = of(tx, organization).await?;
        let others = now.keys().filter(|person| !own.contains_key(*person));
        // Whoever posted or took over something while the two were one keeps nothing of the other.
        for person in others.copied().collect::<BTreeSet<_>>() {
            hand_over(tx, Some(actor), person, organization).await?;
        }
    }
    Ok(())
}

/// Whether somebody was removed by people who belonged to the other organization alone: what they did is undone with the merge.
fn was_sent_away(
    moved: &Moved,
    person: PersonId,
    own: &[MovedPerson],
    other: &[MovedPerson],
) -> bool {
    sent_away_by(moved, person, own).is_some_and(|by| other.iter().any(|one| one.person == by))
}

/// Who removed somebody last, where that was nobody of their own.
fn sent_away_by(moved: &Moved, person: PersonId, own: &[MovedPerson]) -> Option<PersonId> {
    let mut ended = moved.ended.iter().rev();
    let by = ended.find(|one| one.person == person)?.by;
    (!own.iter().any(|one| one.person == by)).then_some(by)
}

/// Whether somebody has left meanwhile, or was sent away by their own people: where they have come again, it is with another right.
fn has_left(moved: &Moved, person: PersonId, own: &[MovedPerson], other: &[MovedPerson]) -> bool {
    let has_ended = moved.ended.iter().any(|one| one.person == person);
    has_ended && !was_sent_away(moved, person, own, other)
}

/// Somebody is what they were in an organization. A recruiter whom nobody answered for any more is known by it again.
async fn belong_again(
    tx: &mut Tx,
    actor: PersonId,
    person: &MovedPerson,
    organization: OrganizationId,
) -> Result<()> {
    let row = Model {
        person_id: person.person,
        organization_id: organization,
        role: person.role,
        since: person.since,
    };
    insert_all(tx.db(), vec![row]).await?;
    let row = people::Entity::find_by_id(person.person)
        .lock(people::PERSON)
        .one(tx.db())
        .await?;
    match row {
        Some(row) => answer_for(tx, Some(actor), &row).await,
        None => Ok(()),
    }
}

async fn of(tx: &Tx, organization: OrganizationId) -> Result<HashMap<PersonId, Model>> {
    let rows = memberships::locked(tx, organization).await?;
    Ok(rows.into_iter().map(|row| (row.person_id, row)).collect())
}
