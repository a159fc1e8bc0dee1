use super::super::entities::digests;
use super::own::own;
use crate::error::Result;
use crate::journal::Entry;
use crate::{Portal, SignedIn};
use model::SavedSearchId;
use model::saved_searches::Verb;
use model::saved_searches::{ChangeForm, Frequency};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};

/// Gives a saved search another name, and chooses how often its owner is notified.
///
/// # Errors
/// `Invalid`; `NotFound` also for searches of other people.
pub async fn change(
    portal: &Portal,
    person: &SignedIn,
    id: SavedSearchId,
    form: &ChangeForm,
) -> Result<()> {
    let checked = form.check();
    let mut tx = portal.write().await?;
    let row = own(&tx, person, id).await?;
    let (name, frequency) = checked?;
    if (&row.name, row.frequency) == (&name, frequency) {
        return Ok(());
    }
    let mut change = row.into_active_model();
    change.name = Set(name);
    change.frequency = Set(frequency);
    change.update(tx.db()).await?;
    // Without notifications, what was gathered for the next digest is dropped too.
    if frequency == Frequency::Never {
        digests::Entity::delete_many()
            .filter(digests::Column::SavedSearchId.eq(id))
            .filter(digests::Column::ToldAt.is_null())
            .exec(tx.db())
            .await?;
    }
    tx.record(Entry::new(Some(person.id()), id, Verb::Updated))
        .await?;
    tx.commit().await
}
