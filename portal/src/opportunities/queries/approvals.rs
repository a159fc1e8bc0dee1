use super::super::entities::opportunities::Entity;
use super::super::entities::revisions;
use crate::access::PostingScope;
use crate::error::Result;
use crate::{Portal, Reader};
use chrono::{DateTime, Utc};
use model::OpportunityId;
use sea_orm::{ColumnTrait, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, Select};
use std::collections::HashMap;

/// When the published text of each was approved; what its poster does since then is nobody's
/// business.
///
/// # Errors
/// Only faults.
pub(crate) async fn approvals(
    portal: &Portal,
    ids: Vec<OpportunityId>,
) -> Result<HashMap<OpportunityId, DateTime<Utc>>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let approved: Vec<(OpportunityId, DateTime<Utc>)> = newest()
        .filter(revisions::Column::OpportunityId.is_in(ids))
        .into_tuple()
        .all(portal.read())
        .await?;
    Ok(approved.into_iter().collect())
}

/// What is open to everybody and when its text was approved, the latest first; at most `limit`.
///
/// # Errors
/// Only faults.
pub async fn open_to_all(
    portal: &Portal,
    limit: u64,
) -> Result<Vec<(OpportunityId, DateTime<Utc>)>> {
    let open = Entity::find().open().readable_by(&Reader::guest()).ids();
    Ok(newest()
        .filter(revisions::Column::OpportunityId.in_subquery(open))
        .order_by(revisions::Column::ApprovedAt.max(), Order::Desc)
        .order_by_desc(revisions::Column::OpportunityId)
        .limit(limit)
        .into_tuple()
        .all(portal.read())
        .await?)
}

/// Each posting with the day of its newest approved text.
fn newest() -> Select<revisions::Entity> {
    revisions::Entity::find()
        .select_only()
        .column(revisions::Column::OpportunityId)
        .column_as(revisions::Column::ApprovedAt.max(), "approved")
        .group_by(revisions::Column::OpportunityId)
}
