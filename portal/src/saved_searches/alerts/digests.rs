use super::super::entities::digests::{Column, Entity, Model};
use super::super::entities::matches;
use super::tell::told;
use crate::Portal;
use crate::access::PostingScope;
use crate::drain::Drain;
use crate::error::Result;
use crate::opportunities::entities::opportunities;
use crate::store::Tx;
use model::time::day_in_japan;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

/// Rings the bell for digests whose day has come, which may be mailed as well; returns how many.
pub(crate) async fn tell_due_digests(portal: &Portal) -> Result<u64> {
    let due = Entity::find()
        .filter(Column::ToldAt.is_null())
        .filter(Column::DueOn.lte(day_in_japan(portal.now())))
        .order_by_asc(Column::DueOn)
        .order_by_asc(Column::SavedSearchId);
    let mut due = Drain::of(due);
    while let Some((mut tx, rows)) = due.next(portal).await? {
        for row in &rows {
            Entity::update_many()
                .col_expr(Column::ToldAt, Expr::value(tx.now()))
                .filter(Column::SavedSearchId.eq(row.saved_search_id))
                .filter(Column::DueOn.eq(row.due_on))
                .exec(tx.db())
                .await?;
            let new = still_new(&tx, row).await?;
            if new > 0 {
                tx.record(told(row.saved_search_id, new)).await?;
            }
        }
        tx.commit_batch().await?;
    }
    Ok(due.count())
}

/// How many postings of a digest are new to its owner: what they have looked at meanwhile, and what has closed, is not.
async fn still_new(tx: &Tx, digest: &Model) -> Result<usize> {
    let still_open = opportunities::Entity::find()
        .open_on(day_in_japan(tx.now()))
        .ids();
    let new = matches::Entity::find()
        .filter(matches::Column::SavedSearchId.eq(digest.saved_search_id))
        .filter(matches::Column::DigestOn.eq(digest.due_on))
        .filter(matches::Column::SeenAt.is_null())
        .filter(matches::Column::OpportunityId.in_subquery(still_open))
        .count(tx.db())
        .await?;
    Ok(usize::try_from(new).unwrap_or(usize::MAX))
}
