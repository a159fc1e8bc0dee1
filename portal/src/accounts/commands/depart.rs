//! Leaving for good, and coming back within a while.

use super::super::entities::{departures, people};
use super::super::session;
use super::prove::proved_by;
use super::settings::end_links;
use super::standing::free_cases;
use crate::error::Result;
use crate::journal::Entry;
use crate::mail::{self, Post};
use crate::organizations::members;
use crate::rows::insert_all;
use crate::store::Tx;
use crate::{Portal, Proven};
use chrono::{DateTime, TimeDelta, Utc};
use model::accounts::{DEPARTED_DAYS, Role, VERIFIED, Verb};
use model::mail::Facts;
use model::{Conflict, PersonId, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// How long somebody who has left comes back by signing in.
pub const RETURN: TimeDelta = TimeDelta::days(DEPARTED_DAYS);

/// Ends one's own account as staff would: every session and link ends, and what was looked after at the desk is free for others.
/// What was posted goes to colleagues or staff, and so does an organization that nobody else looks after.
///
/// # Errors
/// `Conflict::LastAdmin` for the only administrator; `SignInNeeded` for somebody who is out already; `Conflict::Stale` when the
/// password or the role has changed meanwhile.
pub async fn depart(portal: &Portal, person: &Proven) -> Result<()> {
    let row = people::Entity::find_by_id(person.id())
        .one(portal.read())
        .await?
        .ok_or(Problem::NotFound)?;
    proved_by(person, &row)?;
    let mut tx = portal.write().await?;
    let held = members::hold(&tx, person.id()).await?;
    let row = keep_an_administrator(&tx, &row).await?;
    set_disabled(&tx, row.id, true).await?;
    session::end_all(&tx, row.id, None).await?;
    end_links(&tx, row.id).await?;
    free_cases(&tx, row.id).await?;
    members::stand_down(&mut tx, row.id, row.id, &held).await?;
    let departure = departures::Model {
        person_id: row.id,
        at: tx.now(),
    };
    insert_all(tx.db(), vec![departure]).await?;
    mail::write(&tx, Post::to(&row, Facts::Departed)).await?;
    tx.record(Entry::new(Some(row.id), row.id, Verb::Departed))
        .await?;
    tx.commit().await
}

/// There is always an administrator. The rows are locked, so that of two who leave at once one stays. Answers the row of whoever
/// leaves as it is now: meanwhile they may have left or been suspended.
async fn keep_an_administrator(tx: &Tx, leaving: &people::Model) -> Result<people::Model> {
    let mut locked = Condition::any().add(people::Column::Id.eq(leaving.id));
    if leaving.role == Role::Admin {
        let admins = Condition::all()
            .add(people::Column::Role.eq(Role::Admin))
            .add(people::Column::Verification.is_in(VERIFIED))
            .add(people::Column::DisabledAt.is_null());
        locked = locked.add(admins);
    }
    let rows = people::Entity::find()
        .filter(locked)
        .order_by_asc(people::Column::Id)
        .lock(people::PERSON)
        .all(tx.db())
        .await?;
    let (own, others): (Vec<_>, Vec<_>) = rows.into_iter().partition(|one| one.id == leaving.id);
    let now = own.into_iter().next().ok_or(Problem::NotFound)?;
    if !session::may_sign_in(&now) {
        return Err(Problem::SignInNeeded.into());
    }
    if now.password_hash != leaving.password_hash || now.role != leaving.role {
        return Err(Conflict::Stale.into());
    }
    if now.role == Role::Admin && !others.iter().any(|one| one.password_hash.is_some()) {
        return Err(Conflict::LastAdmin.into());
    }
    Ok(now)
}

/// Lets somebody in again who has left by themselves and not long ago; says whether that is so.
pub(super) async fn come_back(tx: &mut Tx, person: &people::Model) -> Result<bool> {
    if !has_just_left(tx.db(), person, tx.now()).await? {
        return Ok(false);
    }
    forget(tx, person.id).await?;
    set_disabled(tx, person.id, false).await?;
    tx.record(Entry::new(Some(person.id), person.id, Verb::CameBack))
        .await?;
    Ok(true)
}

/// Whether somebody may sign in, or come back with it.
pub(crate) async fn may_return(
    db: &impl ConnectionTrait,
    person: &people::Model,
    now: DateTime<Utc>,
) -> Result<bool> {
    Ok(session::may_sign_in(person) || has_just_left(db, person, now).await?)
}

/// Whether somebody has left by themselves and not long ago.
async fn has_just_left(
    db: &impl ConnectionTrait,
    person: &people::Model,
    now: DateTime<Utc>,
) -> Result<bool> {
    let row = departures::Entity::find_by_id(person.id).one(db).await?;
    Ok(row.is_some_and(|row| now < row.at + RETURN))
}

/// Forgets that somebody has left by themselves; says whether they had.
pub(super) async fn forget(tx: &Tx, person: PersonId) -> Result<bool> {
    let forgotten = departures::Entity::delete_by_id(person)
        .exec(tx.db())
        .await?;
    Ok(forgotten.rows_affected > 0)
}

async fn set_disabled(tx: &Tx, person: PersonId, is_disabled: bool) -> Result<()> {
    let at = is_disabled.then(|| tx.now());
    people::Entity::update_many()
        .col_expr(people::Column::DisabledAt, Expr::value(at))
        .filter(people::Column::Id.eq(person))
        .exec(tx.db())
        .await?;
    Ok(())
}
