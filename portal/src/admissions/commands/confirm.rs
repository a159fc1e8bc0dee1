//! Whoever began a registration reads the mails of its address: the account is made.

use super::super::entities::{admissions, registrations as table};
use super::super::queries::{with_link, with_ticket};
use super::register::hash_of_code;
use crate::Portal;
use crate::accounts::entities::people;
use crate::accounts::{self, Client, Line, NewSession, Verdict};
use crate::error::Result;
use crate::rows::insert_all;
use crate::store::{Tx, on_unique_violation};
use crate::terms::entities::agreements;
use model::accounts::Verb;
use model::admissions::{CodeForm, LinkForm};
use model::{Conflict, FieldProblem, PersonId, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

/// Makes the account with the mailed code, typed where the registration began. The same form once more, as a double click sends
/// it, leads to where the first has led.
///
/// # Errors
/// `NotFound` for what was never begun; `Conflict::RegistrationOver` for what is done or has run out; `Invalid` for a wrong code,
/// and `Conflict::CodeSpent` after five of them.
pub async fn confirm_code(
    portal: &Portal,
    ticket: &str,
    form: &CodeForm,
    client: &Client,
) -> Result<NewSession> {
    let row = with_ticket(portal, ticket).await?;
    check_running(portal, &row)?;
    let code = form.check()?;
    drop(accounts::begin_code(portal, row.id).await?);
    if hash_of_code(row.id, &code) != row.code_hash {
        return Err(Problem::field(CodeForm::FIELDS.code, FieldProblem::WrongCode).into());
    }
    join(portal, row, client).await
}

/// Makes the account with the mailed link and the password of the registration: somebody else may have begun it with an
/// address that is not theirs, and its owner does not know that password.
///
/// # Errors
/// As [`confirm_code`], of a wrong password.
pub async fn confirm_link(
    portal: &Portal,
    token: &str,
    form: &LinkForm,
    client: &Client,
) -> Result<NewSession> {
    let row = with_link(portal, token).await?;
    check_running(portal, &row)?;
    let password = form.check()?;
    drop(accounts::begin_code(portal, row.id).await?);
    let stored = Some(row.password_hash.clone());
    let verdict = portal
        .hashing()
        .verify(password, stored, Line::Strangers)
        .await?;
    if verdict == Verdict::Wrong {
        let wrong = Problem::field(LinkForm::FIELDS.password, FieldProblem::WrongPassword);
        return Err(wrong.into());
    }
    join(portal, row, client).await
}

/// What has just been done is looked at again: it may have been done here.
fn check_running(portal: &Portal, row: &table::Model) -> Result<()> {
    let end = row
        .used_at
        .map_or(row.expires_at, |at| at + accounts::AGAIN);
    match end > portal.now() {
        true => Ok(()),
        false => Err(Conflict::RegistrationOver.into()),
    }
}

async fn join(portal: &Portal, row: table::Model, client: &Client) -> Result<NewSession> {
    let mut tx = portal.write().await?;
    let used = table::Entity::update_many()
        .col_expr(table::Column::UsedAt, Expr::value(tx.now()))
        .filter(table::Column::Id.eq(row.id))
        .filter(table::Column::UsedAt.is_null())
        .filter(table::Column::ExpiresAt.gt(tx.now()))
        .exec(tx.db())
        .await?;
    if used.rows_affected == 0 {
        return again(tx, row.id, client).await;
    }
    let person = people::Model {
        id: PersonId(portal.new_id()),
        name: row.name,
        kana: row.kana,
        email: row.email,
        role: row.role,
        verification: row.verification,
        language: row.language,
        password_hash: Some(row.password_hash),
        department_id: None,
        graduated: None,
        joined_at: tx.now(),
        disabled_at: None,
    };
    let (id, language) = (person.id, person.language);
    let waits = admissions::is_needed(person.role, person.verification);
    insert_all(tx.db(), vec![person])
        .await
        .map_err(|error| on_unique_violation(error, || Conflict::RegistrationOver.into()))?;
    agreements::note(&tx, id, row.terms).await?;
    if waits {
        admissions::begin(&mut tx, Some(id), id).await?;
    }
    let session = accounts::enter(&mut tx, id, language, client, Verb::Joined).await?;
    tx.commit().await?;
    Ok(session)
}

/// Enters once more with what this browser has just registered.
async fn again(mut tx: Tx, id: Uuid, client: &Client) -> Result<NewSession> {
    let over = Conflict::RegistrationOver;
    let row = table::Entity::find_by_id(id).one(tx.db()).await?;
    let (email, done_at) = row
        .and_then(|row| Some((row.email, row.used_at?)))
        .ok_or(over)?;
    let person = people::Entity::find()
        .filter(people::Column::Email.eq(email))
        .filter(people::Column::JoinedAt.eq(done_at))
        .lock(people::PERSON)
        .one(tx.db())
        .await?;
    let person = person.ok_or(over)?;
    let entered = accounts::enter_again(&mut tx, &person, done_at, client).await?;
    let session = entered.ok_or(over)?;
    tx.commit().await?;
    Ok(session)
}
