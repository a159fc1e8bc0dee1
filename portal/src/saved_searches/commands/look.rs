use super::super::entities::matches::{Column, Entity};
use super::own::own;
use crate::error::Result;
use crate::journal::Entry;
use crate::{Portal, SignedIn, notifications};
use model::SavedSearchId;
use model::saved_searches::Look;
use model::saved_searches::Verb;
use model::search::SearchQuery;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// The owner looks at what a saved search finds: nothing of it is new any more, and what the bell
/// told of it is read. Returns the question and the moment of this look, by which
/// [`super::super::mark`] still tells what was new until now.
///
/// # Errors
/// `NotFound` also for searches of other people.
pub async fn look(
    portal: &Portal,
    person: &SignedIn,
    id: SavedSearchId,
) -> Result<(SearchQuery, Look)> {
    let mut tx = portal.write().await?;
    let query = own(&tx, person, id).await?.query();
    let now = tx.now();
    let seen = Entity::update_many()
        .col_expr(Column::SeenAt, Expr::value(now))
        .filter(Column::SavedSearchId.eq(id))
        .filter(Column::SeenAt.is_null())
        .exec(tx.db())
        .await?;
    let read = notifications::mark_read(&tx, person.id(), id).await?;
    if seen.rows_affected + read > 0 {
        tx.record(Entry::new(Some(person.id()), id, Verb::Read))
            .await?;
        tx.commit().await?;
    }
    let seen = now.timestamp_micros();
    Ok((query, Look { id, seen }))
}
