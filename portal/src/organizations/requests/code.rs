//! A code that is mailed to an address of the organization's domain.

use super::super::entities::requests::{self, Model};
use super::limits::{count_code, count_guess};
use super::prove::{self, proved};
use crate::Portal;
use crate::access::Representative;
use crate::digest::digest;
use crate::error::{Fault, Result};
use crate::journal::Entry;
use crate::mail::{self, Post};
use crate::store::Tx;
use crate::token::new_code;
use chrono::{DateTime, TimeDelta, Utc};
use model::fields::Email;
use model::mail::Facts;
use model::organizations::{CodeForm, ConfirmForm, Domain, Proof, RequestVerb};
use model::{FieldProblem, Problem, RequestId};
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};

/// How long a code works.
pub const CODE_LIFE: TimeDelta = TimeDelta::minutes(10);
/// How often it may be typed wrong.
const TRIES: i32 = 5;

/// Mails a code to an address of a domain that can be proved; a code that was mailed before works no more.
///
/// # Errors
/// `NotFound` for somebody else's request; `Invalid` for an address of another domain; `WrongStage`; `TooOften`.
pub async fn send_code(
    portal: &Portal,
    person: &Representative,
    id: RequestId,
    form: &CodeForm,
) -> Result<()> {
    let field = CodeForm::FIELDS.address;
    let email = Email::parse(&form.address).map_err(|problem| Problem::field(field, problem))?;
    count_code(portal, person.id(), &email).await?;
    let mut tx = portal.write().await?;
    let row = prove::own_unproved(&tx, person, id).await?;
    let domains = prove::domains(tx.db(), &row).await?;
    of(&domains, &email)?;
    let code = new_code()?;
    let name = prove::name(tx.db(), &row, person.language()).await?;
    let post = Post {
        person: Some(person.id()),
        address: email.as_str().to_owned(),
        language: person.language(),
        facts: Facts::OrganizationCode {
            code: code.clone(),
            name,
        },
        life: Some(CODE_LIFE),
    };
    mail::write(&tx, post).await?;
    let mut change = row.into_active_model();
    change.code_hash = Set(Some(hash(id, &code)));
    change.code_address = Set(Some(email.as_str().to_owned()));
    change.code_until = Set(Some(tx.now() + CODE_LIFE));
    change.code_tries = Set(0);
    change.update(tx.db()).await?;
    tx.record(Entry::new(Some(person.id()), id, RequestVerb::CodeSent))
        .await?;
    tx.commit().await
}

/// The domain of an address, which has to be one of these.
fn of(domains: &[String], email: &Email) -> Result<String> {
    let of = |domain: &&String| Domain::parse(domain).is_ok_and(|domain| domain.has(email));
    let domain = domains.iter().find(of).cloned();
    let problem = || FieldProblem::OtherDomain {
        domains: domains.join(", "),
    };
    Ok(domain.ok_or_else(|| Problem::field(CodeForm::FIELDS.address, problem()))?)
}

/// Takes the code that came by mail; the organization is proved with it. A double click is a no-op.
///
/// # Errors
/// As [`send_code`]; `TooOften` after many wrong codes; `Invalid` for a wrong code, and for one that has run out or was typed
/// wrong too often.
pub async fn confirm_code(
    portal: &Portal,
    person: &Representative,
    id: RequestId,
    form: &ConfirmForm,
) -> Result<()> {
    let typed = form.check()?;
    let tx = portal.write().await?;
    if prove::was_just_proved(&tx, person, id, Proof::Mail).await? {
        return Ok(());
    }
    let row = prove::own_unproved(&tx, person, id).await?;
    expected(&row, tx.now())?;
    let email = mailed_to(&row)?;
    // Counting is a write of its own.
    drop(tx);
    let host = Domain::of_email(&email).ok_or_else(|| Fault::new("a code of no domain"))?;
    let guess = count_guess(portal, person.id(), host.as_str()).await?;
    let mut tx = portal.write().await?;
    // The first of a double click may have been counted beside this one.
    if prove::was_just_proved(&tx, person, id, Proof::Mail).await? {
        drop(tx);
        return guess.forget(portal).await;
    }
    let row = prove::own_unproved(&tx, person, id).await?;
    let expected = expected(&row, tx.now())?;
    let is_right = hash(id, &typed) == expected;
    if !is_right {
        let left = TRIES - row.code_tries - 1;
        missed(&mut tx, row).await?;
        tx.commit().await?;
        let problem = match u32::try_from(left) {
            Ok(left) if left > 0 => FieldProblem::MissedCode { left },
            _ => FieldProblem::CodeOver,
        };
        return Err(Problem::field(ConfirmForm::FIELDS.code, problem).into());
    }
    guess.give_back(&tx).await?;
    let email = mailed_to(&row)?;
    // The organization may have lost the domain meanwhile.
    let domain = of(&prove::domains(tx.db(), &row).await?, &email)?;
    // A code works once.
    let row = Model {
        code_hash: None,
        ..row
    };
    proved(tx, row, Proof::Mail, domain).await
}

/// What a code has to come to, while one works.
fn expected(row: &Model, now: DateTime<Utc>) -> Result<String> {
    let over = || Problem::field(ConfirmForm::FIELDS.code, FieldProblem::CodeOver);
    let works = row.code_until.is_some_and(|until| until > now) && row.code_tries < TRIES;
    let hash = row.code_hash.clone().filter(|_| works);
    Ok(hash.ok_or_else(over)?)
}

/// The address that the last code was mailed to.
fn mailed_to(row: &Model) -> Result<Email> {
    let address = row.code_address.as_deref().unwrap_or_default();
    Ok(Email::parse(address).map_err(|_| Fault::new("a code was mailed nowhere"))?)
}

async fn missed(tx: &mut Tx, row: Model) -> Result<()> {
    let (id, person, tries) = (row.id, row.person_id, row.code_tries + 1);
    let mut change: requests::ActiveModel = row.into_active_model();
    change.code_tries = Set(tries);
    change.update(tx.db()).await?;
    tx.record(Entry::new(Some(person), id, RequestVerb::Missed))
        .await
}

/// Of the request as well, so that equal codes do not look the same.
fn hash(id: RequestId, code: &str) -> String {
    digest(format!("{id}\n{code}"))
}
