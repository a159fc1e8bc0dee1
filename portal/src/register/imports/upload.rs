use super::super::entities::{headings, imports};
use super::stored;
use crate::Portal;
use crate::access::Registrar;
use crate::blocking::on_blocking_thread;
use crate::error::Result;
use crate::import::{Sheet, decode};
use crate::journal::Entry;
use crate::rows::insert_all;
use model::RegisterImportId;
use model::import::FileProblem;
use model::register::{ImportCounts, ImportState, ImportVerb, RegisterColumn, RegisterFile};
use model::text::line;
use sea_orm::EntityTrait;
use std::collections::HashMap;

/// Largest file.
pub(super) const FILE_MAX: usize = 64 << 20;
/// Most rows of one file.
const ROWS_MAX: usize = 500_000;
/// Rows that are shown to choose columns by.
const SAMPLE: usize = 3;
const NAME_MAX: usize = 100;

/// What is known of a file before anybody says what it means.
struct Looked {
    encoding: &'static str,
    header: Vec<String>,
    sample: Vec<Vec<String>>,
    rows: usize,
}

/// Takes a file; its columns are what was said of such columns before, or what their names suggest. The inner error says why the
/// file cannot be read.
///
/// # Errors
/// Only faults.
pub async fn upload(
    portal: &Portal,
    registrar: &Registrar,
    file: RegisterFile,
    name: &str,
    bytes: Vec<u8>,
) -> Result<std::result::Result<RegisterImportId, FileProblem>> {
    let (looked, bytes) = on_blocking_thread(move || Ok((looked_at(&bytes), bytes))).await?;
    let looked = match looked {
        Ok(looked) => looked,
        Err(problem) => return Ok(Err(problem)),
    };
    let mut tx = portal.write().await?;
    let remembered = headings::Entity::find().all(tx.db()).await?;
    let remembered: HashMap<String, RegisterColumn> = remembered
        .into_iter()
        .map(|row| (row.heading, row.says))
        .collect();
    let columns: Vec<RegisterColumn> = looked
        .header
        .iter()
        .map(|heading| {
            let known = remembered.get(&RegisterColumn::spelling(heading)).copied();
            known.unwrap_or_else(|| RegisterColumn::guessed(heading))
        })
        .collect();
    let id = RegisterImportId(portal.new_id());
    let row = imports::Model {
        id,
        file,
        name: line(name).chars().take(NAME_MAX).collect(),
        state: ImportState::Mapping,
        by_id: registrar.id(),
        at: tx.now(),
        encoding: looked.encoding.to_owned(),
        rows: i32::try_from(looked.rows).unwrap_or(i32::MAX),
        position: 0,
        as_of: None,
        headings: serde_json::to_string(&looked.header)?,
        columns: serde_json::to_string(&columns)?,
        sample: serde_json::to_string(&looked.sample)?,
        counts: serde_json::to_string(&ImportCounts::default())?,
        examples: "[]".to_owned(),
    };
    insert_all(tx.db(), vec![row]).await?;
    stored::store(&tx, id, &bytes).await?;
    tx.record(Entry::new(Some(registrar.id()), id, ImportVerb::Uploaded))
        .await?;
    tx.commit().await?;
    Ok(Ok(id))
}

fn looked_at(bytes: &[u8]) -> std::result::Result<Looked, FileProblem> {
    if bytes.is_empty() {
        return Err(FileProblem::Empty);
    }
    if bytes.len() > FILE_MAX {
        let max_megabytes = u32::try_from(FILE_MAX >> 20).unwrap_or(u32::MAX);
        return Err(FileProblem::TooLarge { max_megabytes });
    }
    let (text, encoding) = decode(bytes)?;
    let sheet = Sheet::open(&text)?;
    let (mut sample, mut rows) = (Vec::new(), 0);
    for (_, cells) in sheet.rows() {
        rows += 1;
        if rows > ROWS_MAX {
            let max = u32::try_from(ROWS_MAX).unwrap_or(u32::MAX);
            return Err(FileProblem::TooManyRows { max });
        }
        if sample.len() < SAMPLE {
            sample.push(cells);
        }
    }
    if rows == 0 {
        return Err(FileProblem::NoRows);
    }
    Ok(Looked {
        encoding,
        header: sheet.header,
        sample,
        rows,
    })
}
