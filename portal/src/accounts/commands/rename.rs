use super::super::entities::{former_names, new_names, people};
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::{Portal, SignedIn};
use model::Problem;
use model::accounts::{NameForm, Verb};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, QuerySelect, Set};

/// Calls the person otherwise; the same name is no change. Staff go on seeing the name of before, and the school knows the person by it
/// until they have looked.
///
/// # Errors
/// `Invalid` with the fields to correct.
pub async fn rename(portal: &Portal, person: &SignedIn, form: &NameForm) -> Result<()> {
    let (name, kana) = form.check()?;
    let mut tx = portal.write().await?;
    let row = people::Entity::find_by_id(person.id())
        .lock(people::PERSON)
        .one(tx.db())
        .await?
        .ok_or(Problem::NotFound)?;
    if row.name == name && row.kana == kana {
        return Ok(());
    }
    // How a name is read is no name of its own.
    if row.name != name {
        let former = former_names::Model {
            id: portal.new_id(),
            person_id: row.id,
            name: row.name.clone(),
            kana: row.kana.clone(),
            until: tx.now(),
        };
        insert_all(tx.db(), vec![former]).await?;
        new_names::renamed(&mut tx, &row, &name).await?;
    }
    let mut change = row.into_active_model();
    change.name = Set(name);
    change.kana = Set(kana);
    change.update(tx.db()).await?;
    tx.record(Entry::new(Some(person.id()), person.id(), Verb::Renamed))
        .await?;
    tx.commit().await
}
