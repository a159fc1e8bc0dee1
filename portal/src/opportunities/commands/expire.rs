use super::super::entities::opportunities::{Column, Entity, Model};
use crate::Portal;
use crate::error::Result;
use crate::journal::Entry;
use model::closed::Closed;
use model::machine::Machine;
use model::opportunities::{Move, Publication, State, Verb};
use model::time::day_in_japan;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

/// How many postings one transaction closes.
const BATCH: u64 = 100;

/// Closes what nobody can apply to any more and tells the posters; answers how many there were.
pub(crate) async fn expire_due(portal: &Portal) -> Result<u64> {
    let mut closed = 0;
    loop {
        let now = expire_some(portal).await?;
        closed += now;
        if now < BATCH {
            return Ok(closed);
        }
    }
}

async fn expire_some(portal: &Portal) -> Result<u64> {
    let due = Column::Publication
        .is_in(expiring())
        .and(Column::ApplyBy.lt(day_in_japan(portal.now())));
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
        .order_by_asc(Column::Id)
        .limit(BATCH)
        .lock_exclusive()
        .all(tx.db())
        .await?;
    if rows.is_empty() {
        return Ok(0);
    }
    Entity::update_many()
        .col_expr(Column::Publication, Expr::value(Publication::Closed))
        .col_expr(Column::UpdatedAt, Expr::value(tx.now()))
        .filter(Column::Id.is_in(rows.iter().map(|row| row.id)))
        .exec(tx.db())
        .await?;
    for row in &rows {
        tx.record(Entry::new(None, row.id, Verb::Expired)).await?;
    }
    tx.commit().await?;
    Ok(rows.len() as u64)
}

/// The publications that expire.
fn expiring() -> impl Iterator<Item = Publication> {
    let all = Publication::ALL.iter().copied();
    all.filter(|publication| {
        let state = State {
            publication: *publication,
            ..State::NEW
        };
        state.after(Move::Expire).is_some()
    })
}
