use super::super::entities::opportunities::{Column, Entity, Model};
use crate::Portal;
use crate::error::Result;
use crate::journal::{Entry, Subject};
use crate::notifications::entity;
use chrono::TimeDelta;
use model::OpportunityId;
use model::closed::Closed;
use model::opportunities::{Publication, Verb};
use model::time::day_in_japan;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// So many days before the deadline its poster is told.
const BEFORE: TimeDelta = TimeDelta::days(3);
/// From the first moment of the first of these days to the last moment of the deadline.
const WINDOW: TimeDelta = TimeDelta::days(4);
/// How many postings one transaction tells of.
const BATCH: u64 = 100;

/// Tells posters that the deadline of an open posting is near, once for each deadline, while they can
/// still move it; answers how many there were. What was imported ends as its source says.
pub(crate) async fn remind_due(portal: &Portal) -> Result<u64> {
    let mut told = 0;
    loop {
        let now = remind_some(portal).await?;
        told += now;
        if now < BATCH {
            return Ok(told);
        }
    }
}

async fn remind_some(portal: &Portal) -> Result<u64> {
    let today = day_in_japan(portal.now());
    let told = Query::select()
        .column(entity::Column::SubjectId)
        .from(entity::Entity)
        .and_where(entity::Column::Subject.eq(OpportunityId::NAME))
        .and_where(entity::Column::Verb.eq(Verb::EndsSoon.code()))
        .and_where(entity::Column::At.gt(portal.now() - WINDOW))
        .to_owned();
    let due = Entity::find()
        .filter(Column::Publication.eq(Publication::Open))
        .filter(Column::Source.is_null())
        .filter(Column::ApplyBy.between(today, today + BEFORE))
        .filter(Column::Id.not_in_subquery(told));
    // Nearly always there is nothing to do, and then nobody waits for the writer.
    if due.clone().one(portal.read()).await?.is_none() {
        return Ok(0);
    }
    let mut tx = portal.write().await?;
    let rows: Vec<Model> = due
        .order_by_asc(Column::Id)
        .limit(BATCH)
        .lock_exclusive()
        .all(tx.db())
        .await?;
    if rows.is_empty() {
        return Ok(0);
    }
    for row in &rows {
        tx.record(Entry::new(None, row.id, Verb::EndsSoon)).await?;
    }
    tx.commit().await?;
    Ok(rows.len() as u64)
}
