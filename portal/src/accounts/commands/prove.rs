use super::super::entities::{people, sessions};
use super::super::guesses;
use super::super::password::{Line, Verdict};
use crate::error::Result;
use crate::{Portal, Proven, SignedIn};
use model::accounts::ProveForm;
use model::{Conflict, FieldProblem, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Takes the present password as proof, which counts in this session for the next [`model::accounts::PROVEN_MINUTES`] as well.
///
/// # Errors
/// `Invalid` for a password that is missing or wrong; `TooOften` after too many of them.
pub async fn prove(portal: &Portal, person: &SignedIn, current: &str) -> Result<Proven> {
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
    let tx = portal.write().await?;
    guess.give_back(&tx).await?;
    sessions::Entity::update_many()
        .col_expr(sessions::Column::ProvedAt, Expr::value(Some(tx.now())))
        .filter(sessions::Column::Id.eq(person.session()))
        .exec(tx.db())
        .await?;
    // What was proved for tells the journal.
    tx.commit_without_entries().await?;
    Ok(person.proven_with(stored))
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
