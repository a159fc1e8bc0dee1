use super::entity::{Column, Entity, Model};
use crate::error::Result;
use crate::opportunities::entities::opportunities;
use crate::opportunities::{in_order, may_read_published, summaries};
use crate::{Portal, SignedIn};
use chrono::NaiveDate;
use model::bookmarks::{Bookmark, BookmarkOrder, Star};
use model::opportunities::{OpportunitySummary, Publication};
use model::page::{PER_PAGE, Page, place_of};
use model::time::day_in_japan;
use model::{Language, OpportunityId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, Order, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Select,
};
use std::collections::HashMap;

/// A page of the person's bookmarks; the last page when there are fewer. Four queries.
///
/// # Errors
/// Only faults.
pub async fn list(
    portal: &Portal,
    person: &SignedIn,
    order: BookmarkOrder,
    page: u32,
    language: Language,
) -> Result<Page<Bookmark>> {
    let (db, today) = (portal.read(), portal.today());
    let own = Entity::find().filter(Column::PersonId.eq(person.id()));
    let total = own.clone().count(db).await?;
    let (page, before) = place_of(page, PER_PAGE, total);
    let marks = in_this_order(own, order, today)
        .order_by_desc(Column::MarkedAt)
        .order_by_desc(Column::OpportunityId)
        .offset(before)
        .limit(u64::from(PER_PAGE))
        .all(db)
        .await?;
    let mut readable = readable(portal, person, &marks, language, today).await?;
    let items = marks
        .into_iter()
        .map(|mark| Bookmark {
            id: mark.opportunity_id,
            marked_on: day_in_japan(mark.marked_at),
            posting: readable.remove(&mark.opportunity_id),
        })
        .collect();
    Ok(Page {
        items,
        total,
        page,
        per_page: PER_PAGE,
    })
}

fn in_this_order(own: Select<Entity>, order: BookmarkOrder, today: NaiveDate) -> Select<Entity> {
    match order {
        BookmarkOrder::Marked => own,
        BookmarkOrder::Deadline => {
            let is_open = Condition::all()
                .add(opportunities::Column::Publication.eq(Publication::Open))
                .add(opportunities::Column::ApplyBy.gte(today));
            let over_last: Expr = Expr::case(is_open, 0).finally(1).into();
            own.join(
                JoinType::InnerJoin,
                Entity::belongs_to(opportunities::Entity)
                    .from(Column::OpportunityId)
                    .to(opportunities::Column::Id)
                    .into(),
            )
            .order_by(over_last, Order::Asc)
            .order_by_asc(opportunities::Column::ApplyBy)
        }
    }
}

/// Those that the person may still read.
async fn readable(
    portal: &Portal,
    person: &SignedIn,
    marks: &[Model],
    language: Language,
    today: NaiveDate,
) -> Result<HashMap<OpportunityId, OpportunitySummary>> {
    let ids: Vec<OpportunityId> = marks.iter().map(|mark| mark.opportunity_id).collect();
    let mut rows = in_order(portal.read(), &ids).await?;
    rows.retain(|row| may_read_published(Some(person), row));
    let shown = summaries(portal.read(), &rows, language, today).await?;
    let marked = shown.into_iter().map(|mut posting| {
        posting.star = Star::Marked;
        (posting.id, posting)
    });
    Ok(marked.collect())
}
