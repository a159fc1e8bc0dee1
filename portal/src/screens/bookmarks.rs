//! The list of a person's bookmarks.

use super::cards::Rows;
use crate::bookmarks::Marks;
use crate::bookmarks::entity::{Column, Entity, Model};
use crate::error::Result;
use crate::opportunities::entities::opportunities::{self, in_order};
use crate::rows;
use crate::{Portal, SignedIn};
use chrono::NaiveDate;
use model::bookmarks::{Bookmark, BookmarkOrder};
use model::opportunities::{OpportunitySummary, Publication};
use model::page::{PER_PAGE, Page};
use model::time::day_in_japan;
use model::{Language, OpportunityId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, Order, QueryFilter, QueryOrder, QuerySelect,
    Select,
};
use std::collections::HashMap;

/// A page of the person's bookmarks; the last page when there are fewer. Four queries.
///
/// # Errors
/// Only faults.
pub async fn bookmarks(
    portal: &Portal,
    person: &SignedIn,
    order: BookmarkOrder,
    page: u32,
    language: Language,
) -> Result<Page<Bookmark>> {
    let (db, today) = (portal.read(), portal.today());
    let own = Entity::find().filter(Column::PersonId.eq(person.id()));
    let marks = in_this_order(own, order, today)
        .order_by_desc(Column::MarkedAt)
        .order_by_desc(Column::OpportunityId);
    let marks = rows::page(db, marks, page, PER_PAGE).await?;
    let mut readable = readable(portal, person, &marks.items, language).await?;
    let items = marks.items.iter().map(|mark| Bookmark {
        id: mark.opportunity_id,
        marked_on: day_in_japan(mark.marked_at),
        posting: readable.remove(&mark.opportunity_id),
    });
    Ok(marks.with(items.collect()))
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
) -> Result<HashMap<OpportunityId, OpportunitySummary>> {
    let reader = person.reader();
    let ids: Vec<OpportunityId> = marks.iter().map(|mark| mark.opportunity_id).collect();
    let mut rows = in_order(portal.read(), &ids).await?;
    rows.retain(|row| reader.may_read(row));
    let marks = Marks::known(&reader, ids);
    let cards = Rows { rows, marks }.cards(portal, "", language).await?;
    Ok(cards.into_iter().map(|card| (card.id, card)).collect())
}
