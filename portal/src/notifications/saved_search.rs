use super::entity::{Column, Entity, Model};
use crate::error::Result;
use crate::store::Tx;
use model::moderation::Verb;
use model::{NotificationId, OpportunityId, PersonId, SavedSearchId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// A saved search found something for its owner.
pub(crate) struct Bell {
    pub to: PersonId,
    pub search: SavedSearchId,
    pub newest: OpportunityId,
    pub count: usize,
}

/// The message about it, to be written with others.
pub(crate) fn found(tx: &Tx, bell: &Bell) -> Model {
    Model {
        id: NotificationId(tx.portal().new_id()),
        person_id: bell.to,
        at: tx.now(),
        verb: Verb::Matched,
        opportunity_id: Some(bell.newest),
        at_desk: false,
        read_at: None,
        saved_search_id: Some(bell.search),
        found: Some(i32::try_from(bell.count).unwrap_or(i32::MAX)),
        actor_id: None,
    }
}

/// Whoever looks at what was found has read the messages about it; answers how many.
pub(crate) async fn read_saved_search(
    tx: &Tx,
    person: PersonId,
    search: SavedSearchId,
) -> Result<u64> {
    let read = Entity::update_many()
        .col_expr(Column::ReadAt, Expr::value(tx.now()))
        .filter(Column::PersonId.eq(person))
        .filter(Column::SavedSearchId.eq(search))
        .filter(Column::ReadAt.is_null())
        .exec(tx.db())
        .await?;
    Ok(read.rows_affected)
}

/// Messages about a saved search that is gone lead nowhere.
pub(crate) async fn forget_saved_search(
    tx: &Tx,
    person: PersonId,
    search: SavedSearchId,
) -> Result<()> {
    Entity::delete_many()
        .filter(Column::PersonId.eq(person))
        .filter(Column::SavedSearchId.eq(search))
        .exec(tx.db())
        .await?;
    Ok(())
}
