//! Another address for an account: confirmed on the new one, told to the old one, and taken back from there.

use super::super::entities::{address_changes as table, people};
use super::super::{guesses, session};
use super::again::AGAIN;
use super::depart::come_back;
use super::forgotten::PASSWORD_LINK;
use super::invite::make_link;
use super::prove::still_proved;
use super::recovery::forget_codes;
use super::settings::end_links;
use crate::error::Result;
use crate::journal::Entry;
use crate::mail::{self, Post};
use crate::rows::insert_all;
use crate::store::{Tx, on_unique_violation};
use crate::token::{Secret, new_secret, new_token};
use crate::{Portal, Proven};
use chrono::TimeDelta;
use model::accounts::{AddressForm, Verb};
use model::mail::Facts;
use model::{Conflict, FieldProblem, PersonId, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

/// How long the link to the new address works.
pub const ADDRESS_LINK: TimeDelta = TimeDelta::hours(24);
/// How long the old address can take the change back.
pub const UNDO: TimeDelta = TimeDelta::days(7);

/// Asks for another address. Nothing changes before the mail to it is answered. Whether somebody has the address already is
/// told to that somebody alone.
///
/// # Errors
/// `Invalid` with the fields to correct; `TooOften` after too many mails; `Conflict::Stale` when the password has changed meanwhile.
pub async fn ask_for_address(portal: &Portal, person: &Proven, form: &AddressForm) -> Result<()> {
    let (email, _) = form.check()?;
    if person.viewer().email == email.as_str() {
        return Err(Problem::field("email", FieldProblem::Taken).into());
    }
    guesses::begin_address(portal, person, &email).await?;
    let mut tx = portal.write().await?;
    let row = still_proved(&tx, person).await?;
    let other = people::Entity::find()
        .filter(people::Column::Email.eq(email.as_str()))
        .one(tx.db())
        .await?;
    // An address that somebody has waits like any other, with a link that nobody gets: what waits is shown.
    let Secret { token, hash } = new_secret()?;
    let change = table::Model {
        id: portal.new_id(),
        person_id: row.id,
        old_address: row.email.clone(),
        new_address: email.as_str().to_owned(),
        confirm_hash: hash,
        confirm_until: tx.now() + ADDRESS_LINK,
        confirmed_at: None,
        undo_hash: None,
        undo_until: None,
    };
    insert_all(tx.db(), vec![change]).await?;
    let post = match other {
        Some(other) => Post::to(&other, Facts::AddressTaken),
        None => Post {
            address: email.as_str().to_owned(),
            ..Post::to(&row, Facts::ConfirmAddress { token })
        },
    };
    mail::write(&tx, post.for_so_long(ADDRESS_LINK)).await?;
    tx.record(Entry::new(Some(row.id), row.id, Verb::AddressAsked))
        .await?;
    tx.commit().await
}

/// The address that a link would give to its account.
///
/// # Errors
/// `NotFound` for a link that was never made; `Conflict::LinkUsed` for one used or run out.
pub async fn address_asked(portal: &Portal, token: &str) -> Result<String> {
    let row = asked(portal.read(), token).await?;
    if row.confirmed_at.is_some() || row.confirm_until <= portal.now() {
        return Err(Conflict::LinkUsed.into());
    }
    Ok(row.new_address)
}

/// Gives the account its new address, and tells the old one how to take that back. A double click is a no-op.
///
/// # Errors
/// As [`address_asked`]; `Conflict::LinkUsed` also when somebody else has the address by now.
pub async fn confirm_address(portal: &Portal, token: &str) -> Result<()> {
    let mut tx = portal.write().await?;
    let change = asked(tx.db(), token).await?;
    let person = locked(&tx, change.person_id).await?;
    let is_twice = change.confirmed_at.is_some_and(|at| tx.now() < at + AGAIN);
    if is_twice && person.email == change.new_address {
        return Ok(());
    }
    let undo = new_secret()?;
    let used = table::Entity::update_many()
        .col_expr(table::Column::ConfirmedAt, Expr::value(tx.now()))
        .col_expr(table::Column::UndoHash, Expr::value(undo.hash))
        .col_expr(table::Column::UndoUntil, Expr::value(tx.now() + UNDO))
        .filter(table::Column::Id.eq(change.id))
        .filter(table::Column::ConfirmedAt.is_null())
        .filter(table::Column::ConfirmUntil.gt(tx.now()))
        .exec(tx.db())
        .await?;
    // Whoever has changed the address otherwise meanwhile did not mean this any more.
    if used.rows_affected == 0 || person.email != change.old_address {
        return Err(Conflict::LinkUsed.into());
    }
    set_address(&tx, person.id, &change.new_address).await?;
    end_links(&tx, person.id).await?;
    let facts = Facts::AddressChanged {
        to: change.new_address,
        token: undo.token,
    };
    mail::write(&tx, Post::to(&person, facts).for_so_long(UNDO)).await?;
    tx.record(Entry::new(Some(person.id), person.id, Verb::AddressChanged))
        .await?;
    tx.commit().await
}

/// The address that an account had before.
///
/// # Errors
/// `NotFound` for a link that was never made; `Conflict::LinkUsed` for one used or run out.
pub async fn address_left(portal: &Portal, token: &str) -> Result<String> {
    let row = left(portal.read(), token).await?;
    if row.undo_until.is_none_or(|until| until <= portal.now()) {
        return Err(Conflict::LinkUsed.into());
    }
    Ok(row.old_address)
}

/// Gives the account its old address back. Somebody else may have been in it, so every browser is signed out, the password
/// does not count any more, nor do recovery codes, and no other link changes the address; a link for a new password goes to the old
/// address. Whoever was in it may have left in its owner's name too, which is taken back with the rest. A double click is a no-op.
///
/// The account gets a password that nobody knows rather than none: whoever has none was invited and has never come, and the page of the
/// link would welcome its owner as such.
///
/// # Errors
/// As [`address_left`]; `Conflict::LinkUsed` also when somebody else has the old address by now, and for whom staff have suspended.
pub async fn undo_address(portal: &Portal, token: &str) -> Result<()> {
    // Only a link that there is may cost a hash.
    left(portal.read(), token).await?;
    let unknown = portal.hashing().hash(&new_token()?).await?;
    let mut tx = portal.write().await?;
    let change = left(tx.db(), token).await?;
    let mut person = own_row(&tx, change.person_id).await?;
    if change.undo_until.is_none_or(|until| until <= tx.now()) {
        let is_twice = change
            .undo_until
            .is_some_and(|until| tx.now() < until + AGAIN);
        return match is_twice && person.email == change.old_address {
            true => Ok(()),
            false => Err(Conflict::LinkUsed.into()),
        };
    }
    if !session::may_sign_in(&person) && !come_back(&mut tx, &person).await? {
        return Err(Conflict::LinkUsed.into());
    }
    set_address(&tx, person.id, &change.old_address).await?;
    people::Entity::update_many()
        .col_expr(people::Column::PasswordHash, Expr::value(unknown))
        .filter(people::Column::Id.eq(person.id))
        .exec(tx.db())
        .await?;
    end_undoing(&tx, person.id).await?;
    forget_codes(&tx, person.id).await?;
    session::end_all(&tx, person.id, None).await?;
    end_links(&tx, person.id).await?;
    person.email = change.old_address;
    let link = make_link(&tx, person.id, PASSWORD_LINK).await?;
    let post = Post::to(&person, Facts::PasswordLink { token: link });
    mail::write(&tx, post.for_so_long(PASSWORD_LINK)).await?;
    tx.record(Entry::new(None, person.id, Verb::AddressRestored))
        .await?;
    tx.commit().await
}

/// No change that was made before can be taken back any more.
async fn end_undoing(tx: &Tx, person: PersonId) -> Result<()> {
    table::Entity::update_many()
        .col_expr(table::Column::UndoUntil, Expr::value(tx.now()))
        .filter(table::Column::PersonId.eq(person))
        .exec(tx.db())
        .await?;
    Ok(())
}

async fn set_address(tx: &Tx, person: PersonId, address: &str) -> Result<()> {
    people::Entity::update_many()
        .col_expr(people::Column::Email, Expr::value(address))
        .filter(people::Column::Id.eq(person))
        .exec(tx.db())
        .await
        .map_err(|error| on_unique_violation(error, || Conflict::LinkUsed.into()))?;
    Ok(())
}

/// Somebody who may sign in, whose row nobody else changes meanwhile.
async fn locked(tx: &Tx, id: PersonId) -> Result<people::Model> {
    let person = own_row(tx, id).await?;
    match session::may_sign_in(&person) {
        true => Ok(person),
        false => Err(Conflict::LinkUsed.into()),
    }
}

/// The same of everybody.
async fn own_row(tx: &Tx, id: PersonId) -> Result<people::Model> {
    let person = people::Entity::find_by_id(id)
        .lock(people::PERSON)
        .one(tx.db())
        .await?;
    Ok(person.ok_or(Conflict::LinkUsed)?)
}

async fn asked(db: &impl sea_orm::ConnectionTrait, token: &str) -> Result<table::Model> {
    let hash = session::hash_of(token).ok_or(Problem::NotFound)?;
    let row = table::Entity::find()
        .filter(table::Column::ConfirmHash.eq(hash))
        .one(db)
        .await?;
    Ok(row.ok_or(Problem::NotFound)?)
}

async fn left(db: &impl sea_orm::ConnectionTrait, token: &str) -> Result<table::Model> {
    let hash = session::hash_of(token).ok_or(Problem::NotFound)?;
    let row = table::Entity::find()
        .filter(table::Column::UndoHash.eq(hash))
        .one(db)
        .await?;
    Ok(row.ok_or(Problem::NotFound)?)
}
