use super::entity::{Column, Entity};
use crate::bookmarks::entity as bookmarks;
use crate::error::Result;
use crate::opportunities::entities::opportunities;
use crate::{Portal, Poster};
use model::figures::{Interest, Week, by_week, first_day};
use model::time::day_in_japan;
use model::{OpportunityId, Problem};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// The interest that a posting has found in the last weeks; three queries.
///
/// # Errors
/// `NotFound` for what the poster may not edit.
pub async fn weeks(portal: &Portal, poster: &Poster, id: OpportunityId) -> Result<Vec<Week>> {
    let (db, today) = (portal.read(), portal.today());
    let posting = opportunities::Entity::find_by_id(id).one(db).await?;
    if !posting.is_some_and(|row| poster.reader().may_edit(&row)) {
        return Err(Problem::NotFound.into());
    }
    let first = first_day(today);
    let counted = Entity::find()
        .filter(Column::OpportunityId.eq(id))
        .filter(Column::Day.gte(first))
        .all(db)
        .await?;
    let number = |count: i64| u64::try_from(count).unwrap_or_default();
    let counted = counted.into_iter().map(|row| {
        let interest = Interest {
            seen: number(row.seen),
            went: number(row.went),
            marked: 0,
        };
        (row.day, interest)
    });
    let marked = bookmarks::marked_at(db, id).await?.into_iter().map(|at| {
        let interest = Interest {
            marked: 1,
            ..Interest::default()
        };
        (day_in_japan(at), interest)
    });
    Ok(by_week(today, counted.chain(marked)))
}
