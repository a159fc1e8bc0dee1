use super::super::entities::opportunities::{Column, Entity};
use crate::Portal;
use crate::drain::Drain;
use crate::error::Result;
use crate::journal::Entry;
use model::closed::Closed;
use model::machine::Machine;
use model::opportunities::{Move, Publication, State, Verb};
use model::time::day_in_japan;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// Closes what nobody can apply to any more and tells the posters; returns how many there were.
pub(crate) async fn expire_due(portal: &Portal) -> Result<u64> {
    let due = Entity::find()
        .filter(Column::Publication.is_in(expiring()))
        .filter(Column::ApplyBy.lt(day_in_japan(portal.now())))
        .order_by_asc(Column::Id);
    let mut due = Drain::of(due);
    while let Some((mut tx, rows)) = due.next(portal).await? {
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
    }
    Ok(due.count())
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
