//! Whom the school vouches for and whom it lets in.

use super::super::entities::{new_names, people, suspensions};
use super::super::session;
use super::depart;
use super::settings::end_links;
use crate::error::Result;
use crate::journal::Entry;
use crate::mail::{self, Post};
use crate::moderation::cases::entity as cases;
use crate::notifications::entity as notices;
use crate::organizations::members;
use crate::rows::insert_all;
use crate::store::Tx;
use crate::{Moderator, Portal};
use model::accounts::{NameSeenForm, SuspendForm, Verb, Verification};
use model::mail::Facts;
use model::{Conflict, PersonId, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// Vouches for a person with the name that staff saw; they are told by mail. A second time changes nothing.
///
/// # Errors
/// `NotFound`; `NotAllowed` on oneself, and on staff for everybody but administrators; `Stale` where they are called otherwise by now.
pub async fn verify_person(portal: &Portal, staff: &Moderator, form: &NameSeenForm) -> Result<()> {
    let (id, name) = form.check()?;
    let mut tx = portal.write().await?;
    let person = other_person(&tx, staff, id).await?;
    if person.verification.is_verified() {
        return Ok(());
    }
    if person.name != name {
        return Err(Conflict::Stale.into());
    }
    set(
        &tx,
        id,
        people::Column::Verification,
        Expr::value(Verification::Staff),
    )
    .await?;
    new_names::seen(&tx, id).await?;
    mail::write(&tx, Post::to(&person, Facts::Admitted)).await?;
    tx.record(Entry::new(Some(staff.id()), id, Verb::Verified))
        .await?;
    tx.commit().await
}

/// Shuts a person out: their sessions and links end at once, and what they have posted goes to colleagues or staff. A second time
/// changes nothing. Staff read the reason beside the name.
///
/// # Errors
/// `Invalid` without a reason; `NotFound`; `NotAllowed` on oneself, and on staff for everybody but administrators.
pub async fn disable_person(portal: &Portal, staff: &Moderator, form: &SuspendForm) -> Result<()> {
    let (id, reason) = form.check()?;
    let mut tx = portal.write().await?;
    let held = members::hold(&tx, id).await?;
    let person = other_person(&tx, staff, id).await?;
    // Whoever has left by themselves does not come back any more.
    let had_left = depart::forget(&tx, id).await?;
    if person.disabled_at.is_some() && !had_left {
        return Ok(());
    }
    set(
        &tx,
        id,
        people::Column::DisabledAt,
        Expr::value(Some(tx.now())),
    )
    .await?;
    session::end_all(&tx, id, None).await?;
    end_links(&tx, id).await?;
    free_cases(&tx, id).await?;
    members::stand_down(&mut tx, staff.id(), id, &held).await?;
    let suspension = suspensions::Model {
        person_id: id,
        by_id: staff.id(),
        at: tx.now(),
        reason,
    };
    insert_all(tx.db(), vec![suspension]).await?;
    tx.record(Entry::new(Some(staff.id()), id, Verb::Disabled))
        .await?;
    tx.commit().await
}

/// Lets a person in again; they sign in anew. A second time changes nothing.
///
/// # Errors
/// `NotFound`; `NotAllowed` on oneself, and on staff for everybody but administrators.
pub async fn enable_person(portal: &Portal, staff: &Moderator, id: PersonId) -> Result<()> {
    let mut tx = portal.write().await?;
    let person = other_person(&tx, staff, id).await?;
    if person.disabled_at.is_none() {
        return Ok(());
    }
    set(
        &tx,
        id,
        people::Column::DisabledAt,
        Expr::value(None::<sea_orm::prelude::DateTimeUtc>),
    )
    .await?;
    suspensions::Entity::delete_by_id(id).exec(tx.db()).await?;
    depart::forget(&tx, id).await?;
    tx.record(Entry::new(Some(staff.id()), id, Verb::Enabled))
        .await?;
    tx.commit().await
}

/// The person acted on, after a look at whether the acting one may.
///
/// Both rows are locked, so of two administrators who shut each other out at once one stays.
pub(crate) async fn other_person(
    tx: &Tx,
    staff: &Moderator,
    id: PersonId,
) -> Result<people::Model> {
    if id == staff.id() {
        return Err(Problem::NotAllowed.into());
    }
    let both = people::Entity::find()
        .filter(people::Column::Id.is_in([id, staff.id()]))
        // The same order for everybody: nobody waits for a row that waits for theirs.
        .order_by_asc(people::Column::Id)
        .lock(people::PERSON)
        .all(tx.db())
        .await?;
    let (other, acting): (Vec<_>, Vec<_>) = both.into_iter().partition(|person| person.id == id);
    if !acting.iter().any(session::may_sign_in) {
        return Err(Problem::SignInNeeded.into());
    }
    let person = other.into_iter().next().ok_or(Problem::NotFound)?;
    if person.role.moderates() {
        staff.admin()?;
    }
    Ok(person)
}

/// Takes away what somebody had as staff: notices that speak of unpublished texts, and their cases.
pub(super) async fn leave_desk(tx: &Tx, id: PersonId) -> Result<()> {
    notices::Entity::delete_many()
        .filter(notices::Column::PersonId.eq(id))
        .filter(notices::Column::AtDesk.eq(true))
        .exec(tx.db())
        .await?;
    free_cases(tx, id).await
}

/// What somebody looked after is free for others.
pub(super) async fn free_cases(tx: &Tx, id: PersonId) -> Result<()> {
    cases::Entity::delete_many()
        .filter(cases::Column::OwnerId.eq(id))
        .exec(tx.db())
        .await?;
    Ok(())
}

async fn set(tx: &Tx, id: PersonId, column: people::Column, value: Expr) -> Result<()> {
    people::Entity::update_many()
        .col_expr(column, value)
        .filter(people::Column::Id.eq(id))
        .exec(tx.db())
        .await?;
    Ok(())
}
