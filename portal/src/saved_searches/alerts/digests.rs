use super::super::entities::digests::{Column, Entity, Model};
use super::super::entities::matches;
use super::super::queries::still_open;
use super::tell::told;
use crate::Portal;
use crate::error::Result;
use crate::store::Tx;
use model::time::day_in_japan;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// Digests that one transaction tells of.
const BATCH: u64 = 100;

/// Rings the bell for digests whose day has come; answers how many. A mail sends the same rows,
/// which then get a `mailed_at`.
pub(crate) async fn tell_due_digests(portal: &Portal) -> Result<u64> {
    let mut told = 0;
    loop {
        let now = tell_some(portal).await?;
        told += now;
        if now < BATCH {
            return Ok(told);
        }
    }
}

async fn tell_some(portal: &Portal) -> Result<u64> {
    let due = Column::ToldAt
        .is_null()
        .and(Column::DueOn.lte(day_in_japan(portal.now())));
    // Nearly always there is nothing to do, and then nobody waits for the writer.
    if Entity::find()
        .filter(due.clone())
        .one(portal.read())
        .await?
        .is_none()
    {
        return Ok(0);
    }
    let mut tx = portal.write().await?;
    let rows: Vec<Model> = Entity::find()
        .filter(due)
        .order_by_asc(Column::DueOn)
        .order_by_asc(Column::SavedSearchId)
        .limit(BATCH)
        .lock_exclusive()
        .all(tx.db())
        .await?;
    let mut is_told = false;
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
            is_told = true;
        }
    }
    if is_told {
        tx.commit().await?;
    } else {
        tx.commit_unseen().await?;
    }
    Ok(rows.len() as u64)
}

/// How many postings of a digest are new to its owner: what they have looked at meanwhile, and what is over, is not.
async fn still_new(tx: &Tx, digest: &Model) -> Result<usize> {
    let new = matches::Entity::find()
        .filter(matches::Column::SavedSearchId.eq(digest.saved_search_id))
        .filter(matches::Column::DigestOn.eq(digest.due_on))
        .filter(matches::Column::SeenAt.is_null())
        .filter(matches::Column::OpportunityId.in_subquery(still_open(day_in_japan(tx.now()))))
        .count(tx.db())
        .await?;
    Ok(usize::try_from(new).unwrap_or(usize::MAX))
}
