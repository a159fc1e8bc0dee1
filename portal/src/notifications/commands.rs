use super::entity::{Column, Entity};
use crate::error::Result;
use crate::journal::{Entry, Subject};
use crate::store::Tx;
use crate::{Portal, SignedIn};
use model::PersonId;
use model::accounts::Verb;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter};

/// Marks everything that the person has been told as read.
///
/// # Errors
/// Only faults.
pub async fn mark_all_read(portal: &Portal, person: &SignedIn) -> Result<()> {
    let mut tx = portal.write().await?;
    let marked = Entity::update_many()
        .col_expr(Column::ReadAt, Expr::value(tx.now()))
        .filter(Column::PersonId.eq(person.id()))
        .filter(Column::ReadAt.is_null())
        .exec(tx.db())
        .await?;
    if marked.rows_affected == 0 {
        return Ok(());
    }
    tx.record(Entry::new(Some(person.id()), person.id(), Verb::Read))
        .await?;
    tx.commit().await
}

/// Marks what a person was told of one thing as read; returns how many there were.
pub(crate) async fn mark_read(tx: &Tx, person: PersonId, thing: impl Subject) -> Result<u64> {
    let read = Entity::update_many()
        .col_expr(Column::ReadAt, Expr::value(tx.now()))
        .filter(Column::PersonId.eq(person))
        .filter(about(thing))
        .filter(Column::ReadAt.is_null())
        .exec(tx.db())
        .await?;
    Ok(read.rows_affected)
}

/// What a person was told of a thing that is gone leads nowhere.
pub(crate) async fn forget(tx: &Tx, person: PersonId, thing: impl Subject) -> Result<()> {
    Entity::delete_many()
        .filter(Column::PersonId.eq(person))
        .filter(about(thing))
        .exec(tx.db())
        .await?;
    Ok(())
}

/// The condition that a row is about this thing.
pub(crate) fn about<S: Subject>(thing: S) -> Expr {
    Column::Subject
        .eq(S::NAME)
        .and(Column::SubjectId.eq(thing.uuid()))
}
