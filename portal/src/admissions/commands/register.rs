//! A registration begins: nothing is known of the address yet, and nobody is told whether it has an account.

use super::super::entities::registrations as table;
use crate::accounts::entities::people;
use crate::accounts::{self, Client};
use crate::digest::digest;
use crate::error::Result;
use crate::journal::Entry;
use crate::mail::{self, Post};
use crate::rows::insert_all;
use crate::school::entities::mail_domains;
use crate::token::{new_code, new_secret};
use crate::{Portal, terms};
use chrono::TimeDelta;
use model::admissions::RegisterForm;
use model::mail::Facts;
use model::school::{role_at, standing};
use model::{Language, Problem};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

/// How long the code and the link work (ASVS 6.5.5).
pub const REGISTRATION_LIFE: TimeDelta = TimeDelta::minutes(10);

/// Begins a registration, and answers the secret of the page that asks for the mailed code. To an address that has an account
/// a mail goes that says so, or that it has ended; the answer and the work are the same.
///
/// # Errors
/// `Invalid` with the fields to correct; `TooOften`, counted alike for every address; `Unavailable` when too many do so at once.
pub async fn register(
    portal: &Portal,
    form: &RegisterForm,
    client: &Client,
    language: Language,
) -> Result<String> {
    let asked = form.check()?;
    accounts::refuse_guessable(portal, &asked.password, &asked.name, asked.email.as_str())?;
    let domains = mail_domains::domains(portal.read()).await?;
    let verification = standing(asked.role, role_at(&domains, &asked.email))
        .map_err(|problem| Problem::field(RegisterForm::FIELDS.email, problem))?;
    accounts::begin_registration(portal, &asked.email, client).await?;
    let password_hash = portal.hashing().hash_of_stranger(&asked.password).await?;
    let latest = terms::latest(portal).await?;

    let (ticket, link, code) = (new_secret()?, new_secret()?, new_code()?);
    let mut tx = portal.write().await?;
    let email = asked.email.as_str().to_owned();
    let known = people::Entity::find()
        .filter(people::Column::Email.eq(email.as_str()))
        .one(tx.db())
        .await?;
    let has_ended = match &known {
        Some(person) => !accounts::may_return(tx.db(), person, tx.now()).await?,
        None => false,
    };
    let id = portal.new_id();
    let row = table::Model {
        id,
        email: email.clone(),
        name: asked.name,
        kana: asked.kana,
        role: asked.role,
        verification,
        language,
        password_hash,
        terms: asked.terms.clamp(0, latest),
        ticket_hash: ticket.hash,
        link_hash: link.hash,
        code_hash: hash_of_code(id, &code),
        expires_at: tx.now() + REGISTRATION_LIFE,
        used_at: None,
    };
    insert_all(tx.db(), vec![row]).await?;
    let facts = match known {
        None => Facts::ConfirmRegistration {
            token: link.token,
            code,
        },
        Some(_) if has_ended => Facts::AccountEnded,
        Some(_) => Facts::HasAccount,
    };
    let post = Post {
        person: None,
        address: email,
        language,
        facts,
        life: Some(REGISTRATION_LIFE),
    };
    let mail = mail::write(&tx, post).await?;
    tx.record(Entry::new(None, mail, model::mail::Verb::Written))
        .await?;
    tx.commit().await?;
    Ok(ticket.token)
}

/// What is kept of a code. Of the same code of two registrations it differs.
pub(super) fn hash_of_code(registration: Uuid, code: &str) -> String {
    digest(format!("{registration} {code}"))
}
