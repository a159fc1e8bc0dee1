use super::super::client::Client;
use super::super::entities::{invitations, people};
use super::super::password::{Line, Verdict};
use super::super::queries::invited;
use super::super::{guessable, guesses, session};
use super::again::{AGAIN, enter_again};
use super::depart::come_back;
use super::recovery::forget_codes;
use super::settings::end_links;
use super::sign_in::{NewSession, enter};
use crate::Portal;
use crate::error::{Error, Result};
use crate::mail::{self, Post};
use crate::terms::entities::{agreements, versions};
use chrono::{DateTime, Utc};
use model::accounts::{PasswordForm, Verb};
use model::mail::Facts;
use model::{Conflict, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

/// Chooses the password with a link that works once, and signs in. Whoever already had a
/// password gets the new one, and all their sessions and recovery codes end. Whoever has left by themselves not long ago comes back.
/// The same form of the same browser once more, as a double click sends it, leads to where the first has led.
///
/// # Errors
/// `Invalid` with the fields to correct; `NotFound`; `Conflict::LinkUsed`, also for the second of
/// two who use one link at once.
pub async fn accept_invitation(
    portal: &Portal,
    token: &str,
    form: &PasswordForm,
    client: &Client,
) -> Result<NewSession> {
    let (invitation, person) = match invited(portal, token).await {
        Err(used) => return again(portal, token, form, client).await?.ok_or(used),
        Ok(found) => found,
    };
    let password = form.check()?;
    guessable::refuse(portal, password, &person.name, &person.email)?;
    let hash = portal.hashing().hash(password).await?;

    let mut tx = portal.write().await?;
    // The person first, as everywhere: nobody waits for a row that waits for theirs.
    let now = people::Entity::find_by_id(person.id)
        .lock(people::PERSON)
        .one(tx.db())
        .await?;
    let person = now.ok_or(Conflict::LinkUsed)?;
    if !session::may_sign_in(&person) && !come_back(&mut tx, &person).await? {
        return Err(Conflict::LinkUsed.into());
    }
    let used = invitations::Entity::update_many()
        .col_expr(invitations::Column::UsedAt, Expr::value(tx.now()))
        .filter(invitations::Column::TokenHash.eq(&invitation.token_hash))
        .filter(invitations::Column::UsedAt.is_null())
        .filter(invitations::Column::ExpiresAt.gt(tx.now()))
        .exec(tx.db())
        .await?;
    if used.rows_affected == 0 {
        drop(tx);
        let entered = again(portal, token, form, client).await?;
        return entered.ok_or_else(|| Conflict::LinkUsed.into());
    }
    people::Entity::update_many()
        .col_expr(people::Column::PasswordHash, Expr::value(hash))
        .filter(people::Column::Id.eq(person.id))
        .exec(tx.db())
        .await?;
    end_links(&tx, person.id).await?;
    session::end_all(&tx, person.id, None).await?;
    let verb = if person.password_hash.is_some() {
        forget_codes(&tx, person.id).await?;
        mail::write(&tx, Post::to(&person, Facts::PasswordChanged)).await?;
        Verb::PasswordChanged
    } else {
        // The page says that beginning is agreeing.
        let latest = versions::latest(tx.db()).await?;
        agreements::note(&tx, person.id, latest).await?;
        Verb::Joined
    };
    let session = enter(&mut tx, person.id, person.language, client, verb).await?;
    tx.commit().await?;
    Ok(session)
}

/// Enters once more where this browser has just chosen this password with the link; `None` where it has not.
async fn again(
    portal: &Portal,
    token: &str,
    form: &PasswordForm,
    client: &Client,
) -> Result<Option<NewSession>> {
    let Some((person, used_at)) = used_just_now(portal, token).await? else {
        return Ok(None);
    };
    // It is a guess at a password like any other: as many as at a code.
    match guesses::begin_code(portal, person.id.0).await {
        Err(Error::Problem(Problem::Conflict(_))) => return Ok(None),
        taken => drop(taken?),
    }
    let stored = person.password_hash.clone();
    let verdict = portal
        .hashing()
        .verify(form.check()?, stored, Line::Strangers)
        .await?;
    if verdict == Verdict::Wrong {
        return Ok(None);
    }
    let mut tx = portal.write().await?;
    let now = people::Entity::find_by_id(person.id)
        .lock(people::PERSON)
        .one(tx.db())
        .await?;
    let Some(now) = now.filter(|now| now.password_hash == person.password_hash) else {
        return Ok(None);
    };
    let entered = enter_again(&mut tx, &now, used_at, client).await?;
    if entered.is_some() {
        tx.commit().await?;
    }
    Ok(entered)
}

/// Whose password was chosen with a link a moment ago, and when.
async fn used_just_now(
    portal: &Portal,
    token: &str,
) -> Result<Option<(people::Model, DateTime<Utc>)>> {
    let Some(hash) = session::hash_of(token) else {
        return Ok(None);
    };
    let row = invitations::Entity::find_by_id(hash)
        .one(portal.read())
        .await?;
    let used = row.and_then(|row| Some((row.person_id, row.used_at?)));
    let Some((id, at)) = used.filter(|(_, at)| portal.now() < *at + AGAIN) else {
        return Ok(None);
    };
    let person = people::Entity::find_by_id(id).one(portal.read()).await?;
    Ok(person.map(|person| (person, at)))
}
