use super::entity::{Column, Entity, Model};
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::opportunities::entities::opportunities;
use crate::rows::insert_all;
use crate::{Portal, SignedIn};
use model::accounts::Verb;
use model::bookmarks::BOOKMARKS_MAX;
use model::{Conflict, OpportunityId, Problem};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// Marks a posting; marking it again changes nothing, not even the order of the list.
///
/// # Errors
/// `NotFound` for what is not published or not for this person; `TooManyBookmarks` when they have
/// marked as many as anybody may.
pub async fn mark(portal: &Portal, person: &SignedIn, id: OpportunityId) -> Result<()> {
    let mut tx = portal.write().await?;
    // Two windows of one person must not slip through the limit together.
    people::lock(&tx, person.id()).await?;
    let posting = opportunities::Entity::find_by_id(id).one(tx.db()).await?;
    if !posting.is_some_and(|row| person.reader().may_read(&row)) {
        return Err(Problem::NotFound.into());
    }
    let is_marked = Entity::find_by_id((person.id(), id)).one(tx.db()).await?;
    if is_marked.is_some() {
        return Ok(());
    }
    let marked = Entity::find()
        .filter(Column::PersonId.eq(person.id()))
        .count(tx.db())
        .await?;
    if marked >= BOOKMARKS_MAX {
        return Err(Conflict::TooManyBookmarks.into());
    }
    let row = Model {
        person_id: person.id(),
        opportunity_id: id,
        marked_at: tx.now(),
    };
    insert_all(tx.db(), vec![row]).await?;
    tx.record(Entry::new(Some(person.id()), person.id(), Verb::Bookmarked))
        .await?;
    tx.commit().await
}

/// Takes the person's mark off, whether they may still read the posting or not. Where there is
/// none, nothing happens.
///
/// # Errors
/// Only faults.
pub async fn unmark(portal: &Portal, person: &SignedIn, id: OpportunityId) -> Result<()> {
    let mut tx = portal.write().await?;
    let removed = Entity::delete_by_id((person.id(), id))
        .exec(tx.db())
        .await?;
    if removed.rows_affected == 0 {
        return Ok(());
    }
    tx.record(Entry::new(
        Some(person.id()),
        person.id(),
        Verb::BookmarkRemoved,
    ))
    .await?;
    tx.commit().await
}
