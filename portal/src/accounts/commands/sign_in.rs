use super::super::entities::{people, sessions};
use super::super::password::Verdict;
use super::super::session;
use crate::error::Result;
use crate::journal::Entry;
use crate::{Portal, SignedIn};
use model::accounts::SignInForm;
use model::moderation::Verb;
use model::{FieldProblem, Language, PersonId, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

/// A session just begun. The token is for the person's cookie and nowhere else.
#[derive(Clone)]
pub struct NewSession {
    /// The secret of the cookie.
    pub token: String,
    /// Who has signed in.
    pub person: PersonId,
    /// Their language.
    pub language: Language,
}

/// Signs in with e-mail address and password; always with a new token.
///
/// # Errors
/// `Invalid` with `WrongCredentials`, whether the address is unknown, the password wrong, the
/// invitation unused or the person disabled. `Unavailable` when too many sign in at once.
pub async fn sign_in(portal: &Portal, form: &SignInForm, user_agent: &str) -> Result<NewSession> {
    let (email, password) = form.check()?;
    let found = people::Entity::find()
        .filter(people::Column::Email.eq(email.as_str()))
        .one(portal.read())
        .await?;
    let stored = found
        .as_ref()
        .and_then(|person| person.password_hash.clone());
    let verdict = portal.hashing().verify(&password, stored).await?;
    let (Some(known), Verdict::Right { stronger }) = (found, verdict) else {
        return Err(wrong_credentials());
    };

    let mut tx = portal.write().await?;
    // Hashing takes its time: meanwhile the person may have been disabled or the password changed.
    let person = people::Entity::find_by_id(known.id)
        .lock(session::PERSON)
        .one(tx.db())
        .await?;
    let Some(person) =
        person.filter(|now| session::may_sign_in(now) && now.password_hash == known.password_hash)
    else {
        return Err(wrong_credentials());
    };
    if let Some(stronger) = stronger {
        people::Entity::update_many()
            .col_expr(people::Column::PasswordHash, Expr::value(stronger))
            .filter(people::Column::Id.eq(person.id))
            .exec(tx.db())
            .await?;
    }
    let token = session::start(&mut tx, person.id, user_agent, Verb::SignedIn).await?;
    tx.commit().await?;
    Ok(NewSession {
        token,
        person: person.id,
        language: person.language,
    })
}

fn wrong_credentials() -> crate::Error {
    Problem::field("password", FieldProblem::WrongCredentials).into()
}

/// Ends the session of this browser; a second time changes nothing.
///
/// # Errors
/// Only faults.
pub async fn sign_out(portal: &Portal, person: &SignedIn) -> Result<()> {
    let mut tx = portal.write().await?;
    let ended = sessions::Entity::delete_by_id(person.session())
        .exec(tx.db())
        .await?;
    if ended.rows_affected == 0 {
        return Ok(());
    }
    tx.record(Entry::person(
        Some(person.id()),
        Verb::SignedOut,
        person.id(),
    ))
    .await?;
    tx.commit().await
}
