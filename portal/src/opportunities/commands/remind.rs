use super::super::entities::opportunities::{Column, Entity};
use crate::Portal;
use crate::access::PostingScope;
use crate::drain::Drain;
use crate::error::Result;
use crate::journal::{Entry, Subject};
use crate::notifications::entity;
use chrono::TimeDelta;
use model::OpportunityId;
use model::closed::Closed;
use model::opportunities::Verb;
use model::time::day_in_japan;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// So many days before the deadline its poster is told.
const BEFORE: TimeDelta = TimeDelta::days(3);
/// From the first moment of the first of these days to the last moment of the deadline.
const WINDOW: TimeDelta = TimeDelta::days(4);

/// Tells posters that the deadline of an open posting is near, once for each deadline, while they can
/// still move it; returns how many there were. What was imported ends as its source says.
pub(crate) async fn remind_due(portal: &Portal) -> Result<u64> {
    let today = day_in_japan(portal.now());
    let told = Query::select()
        .column(entity::Column::SubjectId)
        .from(entity::Entity)
        .and_where(entity::Column::Subject.eq(OpportunityId::NAME))
        .and_where(entity::Column::Verb.eq(Verb::EndsSoon.code()))
        .and_where(entity::Column::At.gt(portal.now() - WINDOW))
        .to_owned();
    let due = Entity::find()
        .open()
        .filter(Column::Source.is_null())
        .filter(Column::ApplyBy.between(today, today + BEFORE))
        .filter(Column::Id.not_in_subquery(told))
        .order_by_asc(Column::Id);
    let mut due = Drain::of(due);
    while let Some((mut tx, rows)) = due.next(portal).await? {
        for row in &rows {
            tx.record(Entry::new(None, row.id, Verb::EndsSoon)).await?;
        }
        tx.commit().await?;
    }
    Ok(due.count())
}
