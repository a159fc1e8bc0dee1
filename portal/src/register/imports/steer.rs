//! What a registrar does with a file: says what its columns are, lets it be carried out, gives it up.

use super::super::entities::{headings, imports};
use super::super::graduations;
use super::stored::forget;
use super::work::at_once;
use crate::Portal;
use crate::access::Registrar;
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::Tx;
use model::register::{
    ImportCounts, ImportState, ImportVerb, MapForm, RegisterColumn, RegisterFile,
};
use model::{Conflict, Problem, RegisterImportId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, Set,
};
use std::collections::BTreeMap;

/// Says of which day a file is and what its columns are; the next file with such columns is read the same way. Then it is
/// compared with the register or, if it is a graduation, with the accounts. A graduation sent a second time changes nothing.
///
/// # Errors
/// `NotFound`; `Invalid` with the fields to correct; `WrongStage` for a file that is further.
pub async fn map(
    portal: &Portal,
    registrar: &Registrar,
    id: RegisterImportId,
    form: &MapForm,
    columns: Vec<RegisterColumn>,
) -> Result<()> {
    let mut tx = portal.write().await?;
    let open = [
        ImportState::Mapping,
        ImportState::Compared,
        ImportState::Done,
    ];
    let import = locked(&tx, id, &open).await?;
    match (import.file, import.state) {
        // It was sent twice.
        (RegisterFile::Graduation, ImportState::Done) => return Ok(()),
        (RegisterFile::Register, ImportState::Done) => return Err(Conflict::WrongStage.into()),
        _ => {}
    }
    let headings: Vec<String> = serde_json::from_str(&import.headings)?;
    if columns.len() != headings.len() {
        return Err(Problem::NotFound.into());
    }
    let days = form.check(&columns, portal.today(), import.file)?;
    remember(&tx, &headings, &columns).await?;
    let file = import.file;
    let mut row = import.into_active_model();
    row.as_of = Set(Some(days.as_of));
    row.columns = Set(serde_json::to_string(&columns)?);
    row.position = Set(0);
    row.counts = Set(serde_json::to_string(&ImportCounts::default())?);
    row.examples = Set("[]".to_owned());
    row.state = Set(match file {
        RegisterFile::Register => ImportState::Comparing,
        RegisterFile::Graduation => ImportState::Mapping,
    });
    row.update(tx.db()).await?;
    tx.record(Entry::new(Some(registrar.id()), id, ImportVerb::Mapped))
        .await?;
    tx.commit().await?;
    match file {
        RegisterFile::Register => at_once(portal, id).await,
        RegisterFile::Graduation => graduations::compare(portal, registrar, id, days).await,
    }
}

/// Carries out what the comparison has shown.
///
/// # Errors
/// `NotFound`; `WrongStage` for a file that is not compared.
pub async fn run(portal: &Portal, registrar: &Registrar, id: RegisterImportId) -> Result<()> {
    let mut tx = portal.write().await?;
    let import = locked(&tx, id, &[ImportState::Compared]).await?;
    if import.file != RegisterFile::Register {
        return Err(Conflict::WrongStage.into());
    }
    let missing = import.counted()?.missing;
    let counts = ImportCounts {
        missing,
        ..ImportCounts::default()
    };
    let named = import.shown()?.into_iter();
    let named: Vec<_> = named.filter(|one| one.line.is_none()).collect();
    let mut row = import.into_active_model();
    row.state = Set(ImportState::Running);
    row.position = Set(0);
    row.counts = Set(serde_json::to_string(&counts)?);
    row.examples = Set(serde_json::to_string(&named)?);
    row.update(tx.db()).await?;
    tx.record(Entry::new(Some(registrar.id()), id, ImportVerb::Started))
        .await?;
    tx.commit().await?;
    at_once(portal, id).await
}

/// Gives a file up; what was written of it stays. A second time changes nothing.
///
/// # Errors
/// `NotFound`; `WrongStage` for one that is done.
pub async fn cancel(portal: &Portal, registrar: &Registrar, id: RegisterImportId) -> Result<()> {
    let mut tx = portal.write().await?;
    let open = [
        ImportState::Mapping,
        ImportState::Comparing,
        ImportState::Compared,
        ImportState::Running,
        ImportState::Cancelled,
    ];
    let import = locked(&tx, id, &open).await?;
    if import.state == ImportState::Cancelled {
        return Ok(());
    }
    forget(&tx, id).await?;
    let mut row = import.into_active_model();
    row.state = Set(ImportState::Cancelled);
    row.update(tx.db()).await?;
    tx.record(Entry::new(Some(registrar.id()), id, ImportVerb::Cancelled))
        .await?;
    tx.commit().await
}

async fn locked(tx: &Tx, id: RegisterImportId, states: &[ImportState]) -> Result<imports::Model> {
    let row = imports::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx.db())
        .await?
        .ok_or(Problem::NotFound)?;
    match states.contains(&row.state) {
        true => Ok(row),
        false => Err(Conflict::WrongStage.into()),
    }
}

async fn remember(tx: &Tx, headings: &[String], columns: &[RegisterColumn]) -> Result<()> {
    let said = headings.iter().zip(columns);
    let said: BTreeMap<String, RegisterColumn> = said
        .map(|(heading, says)| (RegisterColumn::spelling(heading), *says))
        .filter(|(heading, _)| !heading.is_empty())
        .collect();
    headings::Entity::delete_many()
        .filter(headings::Column::Heading.is_in(said.keys().cloned()))
        .exec(tx.db())
        .await?;
    let rows = said
        .into_iter()
        .map(|(heading, says)| headings::Model { heading, says });
    insert_all(tx.db(), rows.collect()).await?;
    Ok(())
}
