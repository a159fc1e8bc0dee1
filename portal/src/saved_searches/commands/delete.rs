use super::super::entities::saved_searches::Entity;
use super::own::own;
use crate::error::Result;
use crate::journal::Entry;
use crate::{Portal, SignedIn, notifications};
use model::SavedSearchId;
use model::saved_searches::Verb;
use sea_orm::EntityTrait;

/// Forgets a saved search, what it found and what was told of it; its feed is gone.
///
/// # Errors
/// `NotFound` also for searches of other people.
pub async fn delete(portal: &Portal, person: &SignedIn, id: SavedSearchId) -> Result<()> {
    let mut tx = portal.write().await?;
    let row = own(&tx, person, id).await?;
    notifications::forget(&tx, person.id(), id).await?;
    // Matches and digests go with it.
    Entity::delete_by_id(row.id).exec(tx.db()).await?;
    tx.record(Entry::new(Some(person.id()), id, Verb::Deleted))
        .await?;
    tx.commit().await
}
