use super::super::entities::saved_searches::{Column, Entity, Model};
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::token::new_token;
use crate::{Portal, SignedIn};
use model::saved_searches::Verb;
use model::saved_searches::{Frequency, SAVED_MAX, SaveForm, written};
use model::{Conflict, SavedSearchId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Saves a search; its owner is notified at once of what it finds, until they choose otherwise.
///
/// # Errors
/// `Invalid` for a search without a name or conditions; `SignsOnly`; `SavedAlready` when the person keeps the
/// same conditions; `TooManySaved` when they keep as many as anybody may.
pub async fn save(portal: &Portal, person: &SignedIn, form: &SaveForm) -> Result<SavedSearchId> {
    let (name, query) = form.check()?;
    if query.is_signs_only() {
        return Err(Conflict::SignsOnly.into());
    }
    let query = written(&query);
    let mut tx = portal.write().await?;
    // Two windows of one person must not slip through the limit together.
    people::lock(&tx, person.id()).await?;
    let kept = Entity::find()
        .filter(Column::PersonId.eq(person.id()))
        .all(tx.db())
        .await?;
    if kept.iter().any(|one| one.query == query) {
        return Err(Conflict::SavedAlready.into());
    }
    if kept.len() as u64 >= SAVED_MAX {
        return Err(Conflict::TooManySaved.into());
    }
    let id = SavedSearchId(portal.new_id());
    let row = Model {
        id,
        person_id: person.id(),
        name,
        query,
        frequency: Frequency::AtOnce,
        feed_token: new_token()?,
        created_at: tx.now(),
    };
    insert_all(tx.db(), vec![row]).await?;
    tx.record(Entry::new(Some(person.id()), id, Verb::Saved))
        .await?;
    tx.commit().await?;
    Ok(id)
}
