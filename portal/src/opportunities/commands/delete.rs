use super::super::entities::opportunities::Entity;
use super::super::rights::is_staffs_business;
use super::editable::editable;
use crate::error::Result;
use crate::journal::{self, Entry};
use crate::{Portal, Poster};
use model::opportunities::Verb;
use model::{Conflict, OpportunityId, Problem};
use sea_orm::EntityTrait;

/// Deletes a draft that was never handed in: nobody has judged it or read it. Only whoever wrote it may, also those who edit it
/// with them may not. Sent twice, it is deleted once.
///
/// # Errors
/// `NotFound` for what the poster may not edit; `NotAllowed` for somebody else's; `WrongStage` for what was handed in.
pub async fn delete(portal: &Portal, poster: &Poster, id: OpportunityId) -> Result<()> {
    let mut tx = portal.write().await?;
    let last = journal::last_of(tx.db(), id).await?;
    if last == Some((Verb::Deleted, Some(poster.id()))) {
        return Ok(());
    }
    let row = editable(&tx, poster, id).await?;
    if row.poster_id != poster.id() {
        return Err(Problem::NotAllowed.into());
    }
    if is_staffs_business(&row) {
        return Err(Conflict::WrongStage.into());
    }
    Entity::delete_by_id(id).exec(tx.db()).await?;
    tx.record(Entry::new(Some(poster.id()), id, Verb::Deleted))
        .await?;
    tx.commit().await
}
