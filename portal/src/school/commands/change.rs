use super::super::entity::{ActiveModel, Column, Entity, Model};
use super::super::{ROW, THE_SCHOOL};
use crate::error::Result;
use crate::journal::Entry;
use crate::store::Tx;
use crate::{Admin, Portal};
use model::Conflict;
use model::school::{SchoolForm, Verb};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, QuerySelect, Set};

/// Replaces the settings of the school; what changes nothing is no change.
///
/// # Errors
/// `Invalid` with the fields to correct; `Conflict::Stale` when another administrator was quicker.
pub async fn change(portal: &Portal, admin: &Admin, form: &SchoolForm) -> Result<()> {
    let school = form.check()?;
    let mut tx = portal.write().await?;
    let row = locked(&tx).await?;
    if row.version != school.version {
        return Err(Conflict::Stale.into());
    }
    let is_first = row.version == 0;
    let changed = Model {
        id: ROW,
        name_ja: school.name.ja,
        name_en: school.name.en,
        office_ja: school.office.ja,
        office_en: school.office.en,
        mail: school.mail,
        phone: school.phone,
        hours_ja: school.hours.ja,
        hours_en: school.hours.en,
        address_ja: school.address.ja,
        address_en: school.address.en,
        privacy_ja: school.privacy.ja,
        privacy_en: school.privacy.en,
        logo: row.logo.clone(),
        version: row.version,
    };
    if changed == row && !is_first {
        return Ok(());
    }
    write(&tx, changed).await?;
    tx.record(Entry::new(Some(admin.id()), THE_SCHOOL, Verb::Changed))
        .await?;
    tx.commit().await
}

/// The only row, locked until the end of the write; it is made where it is missing.
pub(super) async fn locked(tx: &Tx) -> Result<Model> {
    let first = Model {
        id: ROW,
        ..Model::default()
    };
    let missing = OnConflict::column(Column::Id).do_nothing().to_owned();
    Entity::insert(first.clone().into_active_model().reset_all())
        .on_conflict(missing)
        .exec_without_returning(tx.db())
        .await?;
    let row = Entity::find_by_id(ROW)
        .lock_exclusive()
        .one(tx.db())
        .await?;
    Ok(row.unwrap_or(first))
}

/// Writes the row with its next version.
async fn write(tx: &Tx, row: Model) -> Result<()> {
    let version = row.version + 1;
    let mut change: ActiveModel = row.into_active_model().reset_all();
    change.version = Set(version);
    change.update(tx.db()).await?;
    Ok(())
}
