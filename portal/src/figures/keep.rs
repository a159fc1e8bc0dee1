use super::counted::Count;
use super::entity::{ActiveModel, Column, Entity, Model};
use crate::Portal;
use crate::error::Result;
use chrono::NaiveDate;
use model::OpportunityId;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};

/// Rows in one statement.
const AT_ONCE: usize = 100;

/// Writes down what has been counted, in one transaction; answers how many rows.
///
/// # Errors
/// Only faults; then all of it is counted still.
pub async fn keep(portal: &Portal) -> Result<u64> {
    let mut counts: Vec<_> = portal.counted().take().into_iter().collect();
    if counts.is_empty() {
        return Ok(0);
    }
    // Two processes write the same rows in the same order, so neither waits for the other.
    counts.sort_by_key(|(key, _)| *key);
    let written = write(portal, &counts).await;
    if written.is_err() {
        for ((id, day), count) in counts {
            portal.counted().add(id, day, count);
        }
    }
    written
}

async fn write(portal: &Portal, counts: &[((OpportunityId, NaiveDate), Count)]) -> Result<u64> {
    let tx = portal.write().await?;
    let plus = |column: Column| {
        let before = Expr::col((Entity, column));
        (column, before.add(Expr::col(("excluded", column))))
    };
    let mut sum = OnConflict::columns([Column::OpportunityId, Column::Day]);
    let sum = sum
        .values([plus(Column::Seen), plus(Column::Went)])
        .to_owned();
    for some in counts.chunks(AT_ONCE) {
        let rows = some.iter().map(|((id, day), count)| {
            let row = Model {
                opportunity_id: *id,
                day: *day,
                seen: count.seen,
                went: count.went,
            };
            row.into_active_model().reset_all()
        });
        let rows: Vec<ActiveModel> = rows.collect();
        Entity::insert_many(rows)
            .on_conflict(sum.clone())
            .exec_without_returning(tx.db())
            .await?;
    }
    tx.commit_without_entries().await?;
    Ok(counts.len() as u64)
}
