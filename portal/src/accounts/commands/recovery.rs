//! The way back into an account whose address nobody reads any more, as after graduation: codes that were written down before.

use super::super::client::Client;
use super::super::entities::{people, recovery_codes as table};
use super::super::guesses;
use super::depart::may_return;
use super::forgotten::PASSWORD_LINK;
use super::invite::make_link;
use super::prove::still_proved;
use crate::digest::digest;
use crate::error::{Fault, Result};
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::Tx;
use crate::{Portal, Proven, SignedIn};
use model::accounts::{
    NO_RECOVERY_CODES, RECOVERY_ALPHABET, RECOVERY_CODES, RECOVERY_LETTERS, RecoverForm,
    RecoveryCodes, Verb,
};
use model::{Conflict, FieldProblem, PersonId, Problem};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

/// Makes codes, which are shown now and never again; those of before do not work any more. `version` is that of the codes which were there
/// when they were asked for: the same form once more, as a page that is loaded again sends it, must not end those just written down.
///
/// # Errors
/// `Conflict::Stale` when the password has changed meanwhile, which ends all codes; `Conflict::CodesMade` where the codes are others by now.
pub async fn make_recovery_codes(
    portal: &Portal,
    person: &Proven,
    version: &str,
) -> Result<Vec<String>> {
    let codes = (0..RECOVERY_CODES).map(|_| new_code());
    let codes = codes.collect::<Result<Vec<String>>>()?;
    let mut tx = portal.write().await?;
    still_proved(&tx, person).await?;
    if present(tx.db(), person.id()).await?.version != version {
        return Err(Conflict::CodesMade.into());
    }
    forget_codes(&tx, person.id()).await?;
    let rows = codes.iter().map(|code| table::Model {
        hash: hash(person.id(), code),
        person_id: person.id(),
        at: tx.now(),
    });
    insert_all(tx.db(), rows.collect()).await?;
    tx.record(Entry::new(
        Some(person.id()),
        person.id(),
        Verb::RecoveryCodesMade,
    ))
    .await?;
    tx.commit().await?;
    Ok(codes)
}

/// The codes that somebody has left.
///
/// # Errors
/// Only faults.
pub async fn recovery_codes(portal: &Portal, person: &SignedIn) -> Result<RecoveryCodes> {
    present(portal.read(), person.id()).await
}

async fn present(db: &impl ConnectionTrait, person: PersonId) -> Result<RecoveryCodes> {
    let rows = table::Entity::find()
        .filter(table::Column::PersonId.eq(person))
        .all(db)
        .await?;
    // All of them were made at once.
    let made = rows.first().map(|row| row.at.timestamp_micros());
    Ok(RecoveryCodes {
        left: rows.len(),
        version: made.map_or_else(|| NO_RECOVERY_CODES.to_owned(), |at| at.to_string()),
    })
}

/// Takes a code, which works once, and answers the secret of a link with which its owner chooses a new password.
///
/// # Errors
/// `Invalid`, with the same words for an unknown address and a wrong code; `TooOften`, counted alike for every address.
pub async fn recover(portal: &Portal, form: &RecoverForm, client: &Client) -> Result<String> {
    let (email, code) = form.check()?;
    guesses::begin_forgotten(portal, &email, client).await?;
    let wrong = || {
        Problem::field(
            RecoverForm::FIELDS.recovery_code,
            FieldProblem::WrongRecoveryCode,
        )
    };
    let mut tx = portal.write().await?;
    let person = people::Entity::find()
        .filter(people::Column::Email.eq(email.as_str()))
        .lock(people::PERSON)
        .one(tx.db())
        .await?
        .ok_or_else(wrong)?;
    if !may_return(tx.db(), &person, tx.now()).await? {
        return Err(wrong().into());
    }
    let used = table::Entity::delete_many()
        .filter(table::Column::Hash.eq(hash(person.id, &code)))
        .exec(tx.db())
        .await?;
    if used.rows_affected == 0 {
        return Err(wrong().into());
    }
    let token = make_link(&tx, person.id, PASSWORD_LINK).await?;
    tx.record(Entry::new(None, person.id, Verb::Recovered))
        .await?;
    tx.commit().await?;
    Ok(token)
}

/// Makes a person's codes worthless: whoever was in the account with the password of before may have made them.
pub(super) async fn forget_codes(tx: &Tx, person: PersonId) -> Result<()> {
    table::Entity::delete_many()
        .filter(table::Column::PersonId.eq(person))
        .exec(tx.db())
        .await?;
    Ok(())
}

fn new_code() -> Result<String> {
    let mut bytes = [0; RECOVERY_LETTERS];
    getrandom::fill(&mut bytes)
        .map_err(|error| Fault::new(format_args!("random numbers: {error}")))?;
    let letter = |byte: &u8| char::from(RECOVERY_ALPHABET[usize::from(byte % 32)]);
    Ok(bytes.iter().map(letter).collect())
}

fn hash(person: PersonId, code: &str) -> String {
    digest(format!("{person} {code}"))
}
