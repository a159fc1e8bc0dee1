use super::super::entities::imports::{Column, Entity, Model};
use crate::Portal;
use crate::access::Registrar;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::rows;
use model::page::{PER_PAGE, Page};
use model::register::{ImportView, RegisterFile};
use model::{Problem, RegisterImportId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// A file, with what was found in it.
///
/// # Errors
/// `NotFound`.
pub async fn import(portal: &Portal, _: &Registrar, id: RegisterImportId) -> Result<ImportView> {
    let row = Entity::find_by_id(id).one(portal.read()).await?;
    let mut found = shown(portal.read(), row.into_iter().collect()).await?;
    Ok(found.pop().ok_or(Problem::NotFound)?)
}

/// Files of this kind, newest first.
///
/// # Errors
/// Only faults.
pub async fn imports(
    portal: &Portal,
    _: &Registrar,
    file: RegisterFile,
    page: u32,
) -> Result<Page<ImportView>> {
    let newest = Entity::find()
        .filter(Column::File.eq(file))
        .order_by_desc(Column::At)
        .order_by_desc(Column::Id);
    let page = rows::page(portal.read(), newest, page, PER_PAGE).await?;
    let views = shown(portal.read(), page.items.clone()).await?;
    Ok(page.with(views))
}

async fn shown(db: &impl ConnectionTrait, rows: Vec<Model>) -> Result<Vec<ImportView>> {
    let names = people::names(db, rows.iter().map(|row| row.by_id).collect()).await?;
    let views = rows.into_iter().map(|row| {
        Ok(ImportView {
            id: row.id,
            file: row.file,
            state: row.state,
            at: row.at,
            by: names.get(&row.by_id).cloned().unwrap_or_default(),
            rows: u32::try_from(row.rows).unwrap_or_default(),
            position: u32::try_from(row.position).unwrap_or_default(),
            as_of: row.as_of,
            counts: row.counted()?,
            examples: row.shown()?,
            headings: serde_json::from_str(&row.headings)?,
            columns: row.said_columns()?,
            sample: serde_json::from_str(&row.sample)?,
            name: row.name,
            encoding: row.encoding,
        })
    });
    views.collect()
}
