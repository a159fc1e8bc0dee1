use super::super::entities::{address_changes, invitations, people};
use super::super::{guessable, session};
use super::recovery::forget_codes;
use crate::error::Result;
use crate::journal::Entry;
use crate::mail::{self, Post};
use crate::store::Tx;
use crate::{Portal, Proven, SignedIn};
use model::accounts::PasswordForm;
use model::accounts::Verb;
use model::mail::Facts;
use model::{Conflict, FieldProblem, Language, PersonId, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Changes the password and ends the person's other sessions; recovery codes of before do not work any more. The present password
/// has to be typed for it, however short ago it was proved (ASVS 6.2.3).
///
/// # Errors
/// `Invalid` with the fields to correct; `Conflict::Stale` when it was changed elsewhere meanwhile.
pub async fn change_password(portal: &Portal, person: &Proven, form: &PasswordForm) -> Result<()> {
    let new = form.check()?;
    let viewer = person.viewer();
    guessable::refuse(portal, new, &viewer.name, &viewer.email)?;
    let current = PasswordForm::FIELDS.current;
    let before = person
        .password()
        .ok_or_else(|| Problem::field(current, FieldProblem::Missing))?;
    let hash = portal.hashing().hash(new).await?;

    let mut tx = portal.write().await?;
    let row = people::Entity::find_by_id(person.id())
        .one(tx.db())
        .await?
        .ok_or(Problem::NotFound)?;
    let changed = people::Entity::update_many()
        .col_expr(people::Column::PasswordHash, Expr::value(hash))
        .filter(people::Column::Id.eq(row.id))
        .filter(people::Column::PasswordHash.eq(before))
        .exec(tx.db())
        .await?;
    if changed.rows_affected == 0 {
        return Err(Conflict::Stale.into());
    }
    session::end_all(&tx, person.id(), Some(person.session())).await?;
    end_links(&tx, person.id()).await?;
    forget_codes(&tx, person.id()).await?;
    mail::write(&tx, Post::to(&row, Facts::PasswordChanged)).await?;
    tx.record(Entry::new(
        Some(person.id()),
        person.id(),
        Verb::PasswordChanged,
    ))
    .await?;
    tx.commit().await
}

/// Makes every link that was made for this person before worthless: to a password, and to another address. A change of address
/// that is done can still be taken back.
pub(super) async fn end_links(tx: &Tx, person: PersonId) -> Result<()> {
    invitations::Entity::update_many()
        .col_expr(invitations::Column::UsedAt, Expr::value(tx.now()))
        .filter(invitations::Column::PersonId.eq(person))
        .filter(invitations::Column::UsedAt.is_null())
        .exec(tx.db())
        .await?;
    address_changes::Entity::update_many()
        .col_expr(address_changes::Column::ConfirmUntil, Expr::value(tx.now()))
        .filter(address_changes::Column::PersonId.eq(person))
        .filter(address_changes::Column::ConfirmedAt.is_null())
        .exec(tx.db())
        .await?;
    Ok(())
}

/// Chooses the language of what the portal writes to the person.
///
/// # Errors
/// Only faults.
pub async fn set_language(portal: &Portal, person: &SignedIn, language: Language) -> Result<()> {
    if person.language() == language {
        return Ok(());
    }
    let mut tx = portal.write().await?;
    people::Entity::update_many()
        .col_expr(people::Column::Language, Expr::value(language))
        .filter(people::Column::Id.eq(person.id()))
        .exec(tx.db())
        .await?;
    tx.record(Entry::new(Some(person.id()), person.id(), Verb::Updated))
        .await?;
    tx.commit().await
}
