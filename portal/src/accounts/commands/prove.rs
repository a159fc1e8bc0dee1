use super::super::entities::{people, sessions};
use super::super::guesses;
use super::super::password::{Line, Verdict};
use crate::error::Result;
use crate::store::Tx;
use crate::throttle::Taken;
use crate::token::{Secret, new_secret};
use crate::{Portal, Proven, SignedIn};
use model::accounts::ProveForm;
use model::{Conflict, FieldProblem, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

/// Takes the present password as proof for what is asked for together with it, and for nothing else.
///
/// # Errors
/// `Invalid` for a password that is missing or wrong; `TooOften` after too many of them.
pub async fn prove(portal: &Portal, person: &SignedIn, current: &str) -> Result<Proven> {
    let (proven, guess) = verify(portal, person, current).await?;
    let tx = portal.write().await?;
    guess.give_back(&tx).await?;
    // What was proved for tells the journal.
    tx.commit_without_entries().await?;
    Ok(proven)
}

/// Takes the present password as proof for whatever is done in this session within the next [`model::accounts::PROVEN_MINUTES`].
/// Answers the session's new token: that of before, which somebody may have seen, is worth nothing any more (ASVS 7.2.4).
///
/// # Errors
/// As [`prove`]; `Conflict::Stale` when the password, and `SignInNeeded` when the session has ended meanwhile.
pub async fn prove_session(portal: &Portal, person: &SignedIn, current: &str) -> Result<String> {
    let (proven, guess) = verify(portal, person, current).await?;
    let Secret { token, hash } = new_secret()?;
    let tx = portal.write().await?;
    still_proved(&tx, &proven).await?;
    guess.give_back(&tx).await?;
    let renewed = sessions::Entity::update_many()
        .col_expr(sessions::Column::ProvedAt, Expr::value(Some(tx.now())))
        .col_expr(sessions::Column::TokenHash, Expr::value(hash))
        .filter(sessions::Column::Id.eq(person.session()))
        .exec(tx.db())
        .await?;
    if renewed.rows_affected == 0 {
        return Err(Problem::SignInNeeded.into());
    }
    // What was proved for tells the journal.
    tx.commit_without_entries().await?;
    Ok(token)
}

/// Looks at the password; what it counted as a guess is given back with what follows from it.
async fn verify(portal: &Portal, person: &SignedIn, current: &str) -> Result<(Proven, Taken)> {
    let name = ProveForm::FIELDS.current;
    if current.is_empty() {
        return Err(Problem::field(name, FieldProblem::Missing).into());
    }
    let guess = guesses::begin_current(portal, person).await?;
    let row = people::Entity::find_by_id(person.id())
        .one(portal.read())
        .await?
        .ok_or(Problem::NotFound)?;
    let stored = row.password_hash;
    let verdict = portal
        .hashing()
        .verify(current, stored.clone(), Line::Known)
        .await?;
    if verdict == Verdict::Wrong {
        return Err(Problem::field(name, FieldProblem::WrongPassword).into());
    }
    Ok((person.proven_with(stored), guess))
}

/// The person's row, which nobody else changes before this write ends.
///
/// # Errors
/// As [`proved_by`].
pub(super) async fn still_proved(tx: &Tx, person: &Proven) -> Result<people::Model> {
    let row = people::Entity::find_by_id(person.id())
        .lock(people::PERSON)
        .one(tx.db())
        .await?
        .ok_or(Problem::NotFound)?;
    proved_by(person, &row)?;
    Ok(row)
}

/// Whether the password of somebody is still the one that they have just typed.
///
/// # Errors
/// `Conflict::Stale` when it has changed meanwhile.
pub(super) fn proved_by(person: &Proven, row: &people::Model) -> Result<()> {
    match person.password() {
        Some(typed) if row.password_hash.as_deref() != Some(typed) => Err(Conflict::Stale.into()),
        _ => Ok(()),
    }
}
