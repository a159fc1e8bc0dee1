use super::fate::History;
use crate::error::Result;
use crate::journal;
use crate::opportunities::entities::revisions;
use model::OpportunityId;
use model::opportunities::Verb;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashMap;

/// Ids asked for at once.
const AT_ONCE: usize = 500;
/// What tells who has worked on a posting, and who has closed it.
const TELLING: &[Verb] = &[
    Verb::Saved,
    Verb::Closed,
    Verb::Expired,
    Verb::Gone,
    Verb::Reopened,
    Verb::Approved,
];

/// What people have done to these postings.
pub(super) async fn histories(
    db: &impl ConnectionTrait,
    ids: &[OpportunityId],
) -> Result<HashMap<OpportunityId, History>> {
    let mut histories: HashMap<OpportunityId, History> = HashMap::new();
    for (id, verb) in journal::happened(db, ids, TELLING).await? {
        let history = histories.entry(id).or_default();
        if verb == Verb::Saved {
            history.is_edited = true;
        } else {
            history.is_closed_by_hand = verb == Verb::Closed;
            history.was_gone = verb == Verb::Gone;
        }
    }
    Ok(histories)
}

/// The newest revision of each posting.
pub(super) async fn revision_numbers(
    db: &impl ConnectionTrait,
    ids: &[OpportunityId],
) -> Result<HashMap<OpportunityId, i32>> {
    let mut numbers = HashMap::new();
    for some in ids.chunks(AT_ONCE) {
        let newest: Vec<(OpportunityId, i32)> = revisions::Entity::find()
            .select_only()
            .column(revisions::Column::OpportunityId)
            .column_as(revisions::Column::Number.max(), "newest")
            .filter(revisions::Column::OpportunityId.is_in(some.iter().copied()))
            .group_by(revisions::Column::OpportunityId)
            .into_tuple()
            .all(db)
            .await?;
        numbers.extend(newest);
    }
    Ok(numbers)
}
