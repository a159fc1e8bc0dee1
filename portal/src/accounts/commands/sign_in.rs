use super::super::client::Client;
use super::super::entities::people;
use super::super::password::{Line, Verdict};
use super::super::{devices, guesses, session};
use super::depart::come_back;
use crate::Portal;
use crate::error::Result;
use crate::store::Tx;
use model::accounts::SignInForm;
use model::accounts::Verb;
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
    /// The secret by which the account knows this browser; `None` when it has one already.
    pub device: Option<String>,
}

/// Signs in with e-mail address and password; always with a new token. Whoever has left by themselves not long ago comes back.
///
/// # Errors
/// `Invalid` with `WrongCredentials`, whether the address is unknown, the password wrong, the
/// invitation unused or the person disabled. `TooOften` to those who guess. `Unavailable` when too
/// many sign in at once.
pub async fn sign_in(portal: &Portal, form: &SignInForm, client: &Client) -> Result<NewSession> {
    let (email, password) = form.check()?;
    let device = devices::known(portal, client, &email).await?;
    let guess = guesses::begin(portal, &email, client, device.as_deref()).await?;
    let found = people::Entity::find()
        .filter(people::Column::Email.eq(email.as_str()))
        .one(portal.read())
        .await?;
    let stored = found
        .as_ref()
        .and_then(|person| person.password_hash.clone());
    let line = if device.is_some() {
        Line::Known
    } else {
        Line::Strangers
    };
    let verdict = match portal.hashing().verify(&password, stored, line).await {
        Ok(verdict) => verdict,
        Err(error) => {
            // Nobody has looked at the password: the try does not count.
            guess.forget(portal).await?;
            return Err(error);
        }
    };
    let (Some(known), Verdict::Right { stronger }) = (found, verdict) else {
        return Err(wrong_credentials());
    };

    let mut tx = portal.write().await?;
    // Hashing takes its time: meanwhile the person may have been disabled or the password changed.
    let person = people::Entity::find_by_id(known.id)
        .lock(people::PERSON)
        .one(tx.db())
        .await?;
    let Some(person) = person.filter(|now| now.password_hash == known.password_hash) else {
        return Err(wrong_credentials());
    };
    if !session::may_sign_in(&person) && !come_back(&mut tx, &person).await? {
        return Err(wrong_credentials());
    }
    if let Some(stronger) = stronger {
        people::Entity::update_many()
            .col_expr(people::Column::PasswordHash, Expr::value(stronger))
            .filter(people::Column::Id.eq(person.id))
            .exec(tx.db())
            .await?;
    }
    guess.give_back(&tx).await?;
    let device = devices::remember(&tx, person.id, device.as_deref()).await?;
    let token = session::start(&mut tx, person.id, client, Verb::SignedIn).await?;
    tx.commit().await?;
    Ok(NewSession {
        token,
        person: person.id,
        language: person.language,
        device,
    })
}

/// Begins a session of somebody, as part of the write with which they join or choose another password; the verb says which.
pub(crate) async fn enter(
    tx: &mut Tx,
    person: PersonId,
    language: Language,
    client: &Client,
    verb: Verb,
) -> Result<NewSession> {
    let device = devices::remember(tx, person, None).await?;
    let token = session::start(tx, person, client, verb).await?;
    Ok(NewSession {
        token,
        person,
        language,
        device,
    })
}

fn wrong_credentials() -> crate::Error {
    Problem::field("password", FieldProblem::WrongCredentials).into()
}
