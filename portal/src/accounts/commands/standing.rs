//! Whom the school vouches for and whom it lets in.

use super::super::entities::people;
use super::super::session;
use super::settings::use_up_invitations;
use crate::error::Result;
use crate::journal::Entry;
use crate::store::Tx;
use crate::{Moderator, Portal};
use model::accounts::Verb;
use model::accounts::Verification;
use model::{PersonId, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// Vouches for a person; a second time changes nothing.
///
/// # Errors
/// `NotFound`; `NotAllowed` on oneself, and on staff for everybody but administrators.
pub async fn verify_person(portal: &Portal, staff: &Moderator, id: PersonId) -> Result<()> {
    let mut tx = portal.write().await?;
    let person = other_person(&tx, staff, id).await?;
    if person.verification.is_verified() {
        return Ok(());
    }
    set(
        &tx,
        id,
        people::Column::Verification,
        Expr::value(Verification::Staff),
    )
    .await?;
    tx.record(Entry::new(Some(staff.id()), id, Verb::Verified))
        .await?;
    tx.commit().await
}

/// Shuts a person out: their sessions and links end at once. A second time changes nothing.
///
/// # Errors
/// `NotFound`; `NotAllowed` on oneself, and on staff for everybody but administrators.
pub async fn disable_person(portal: &Portal, staff: &Moderator, id: PersonId) -> Result<()> {
    let mut tx = portal.write().await?;
    let person = other_person(&tx, staff, id).await?;
    if person.disabled_at.is_some() {
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
    use_up_invitations(&tx, id).await?;
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
    tx.record(Entry::new(Some(staff.id()), id, Verb::Enabled))
        .await?;
    tx.commit().await
}

/// The person acted on, after a look at whether the acting one may.
///
/// Both rows are locked, so of two administrators who shut each other out at once one stays.
pub(super) async fn other_person(
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
        .lock(session::PERSON)
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

async fn set(tx: &Tx, id: PersonId, column: people::Column, value: Expr) -> Result<()> {
    people::Entity::update_many()
        .col_expr(column, value)
        .filter(people::Column::Id.eq(id))
        .exec(tx.db())
        .await?;
    Ok(())
}
