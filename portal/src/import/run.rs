use super::actor::ImportActor;
use super::columns::{Columns, Says};
use super::draft::Setting;
use super::listing::{Listing, listings};
use super::source;
use super::table::Table;
use super::text::decode;
use super::unsaid::unsaid;
use super::write::Writing;
use crate::Portal;
use crate::blocking::on_blocking_thread;
use crate::error::Result;
use chrono::NaiveDate;
use model::import::{FileProblem, ImportReport, RowProblem};
use std::collections::{BTreeSet, HashSet};

/// Largest file.
pub const FILE_MAX: usize = 20 << 20;
/// Titles that the report shows.
const SAMPLE: usize = 10;

/// How to import.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions {
    /// Whose ids the file holds; empty: each organization's own. A column `source` goes before it.
    pub source: String,
    /// Open the postings at once instead of leaving them to review.
    pub publish: bool,
    /// Close the open postings of the same sources that the file does not hold,
    pub close_missing: bool,
    /// also when they are more than half of them.
    pub close_most: bool,
    /// Say what would happen, and change nothing.
    pub dry_run: bool,
    /// Field and the name of its column, before what the names of columns suggest. Fields are the
    /// codes of [`model::opportunities::Field`], and `source`, `source_id`, `source_url`,
    /// `organization`, `posted_at`, `location`, `remote`, `salary`, `category`, `season`.
    pub map: Vec<(String, String)>,
}

/// A file that has been read.
struct Read {
    columns: Columns,
    setting: Setting,
    taken: Vec<Listing>,
    /// Every id of the file, also of the rows that are refused.
    ids: HashSet<String>,
    report: ImportReport,
}

/// Imports a file as internships; `progress` is told how many rows are done. What is wrong with the
/// file or its rows is in the report, and the other rows are taken.
///
/// # Errors
/// Only faults, and `Stale` when the same rows were imported at the same moment.
pub async fn run(
    portal: &Portal,
    actor: ImportActor,
    bytes: &[u8],
    options: &ImportOptions,
    mut progress: impl FnMut(u64) + Send,
) -> Result<ImportReport> {
    if let Some(problem) = source::too_long(&options.source) {
        let refused = FileProblem::BadSource { problem };
        return Ok(ImportReport::refusing(refused));
    }
    let (own, chosen, today) = (bytes.to_vec(), options.clone(), portal.today());
    // Ten thousand rows take seconds to read: not on a thread that answers others.
    let read = match on_blocking_thread(move || read(&own, &chosen, today)).await? {
        Ok(read) => read,
        Err(problem) => return Ok(ImportReport::refusing(problem)),
    };
    let (columns, setting) = (&read.columns, read.setting);
    let before = (options, read.report);
    let mut writing = Writing::begin(portal, actor, columns, setting, &read.taken, before).await?;
    for (done, listing) in (1..).zip(&read.taken) {
        writing.take(listing).await?;
        progress(done);
    }
    let sources: BTreeSet<String> = read.taken.iter().map(|one| one.source.clone()).collect();
    writing.close_missing(&sources, &read.ids, options).await?;
    writing.finish(options.dry_run).await
}

fn read(
    bytes: &[u8],
    options: &ImportOptions,
    today: NaiveDate,
) -> Result<std::result::Result<Read, FileProblem>> {
    let table = decoded(bytes).and_then(|(text, encoding)| {
        let table = Table::read(&text)?;
        let columns = Columns::of(&table.header, &options.map)?;
        table.without_rows_in_cells(columns.place(Says::SourceId).unwrap_or_default())?;
        Ok((encoding, table, columns))
    });
    let (encoding, table, columns) = match table {
        Ok(read) => read,
        Err(problem) => return Ok(Err(problem)),
    };
    let setting = Setting { today };
    let source = Some(options.source.as_str());
    let (taken, problems) = parted(listings(&table, &columns, source, today)?);
    let report = ImportReport {
        encoding: encoding.to_owned(),
        rows: u32::try_from(table.rows.len()).unwrap_or(u32::MAX),
        problems,
        unsaid: taken
            .iter()
            .flat_map(|listing| unsaid(&columns, listing))
            .collect(),
        dry_run: options.dry_run,
        unknown_columns: columns.unknown(),
        sample: taken
            .iter()
            .take(SAMPLE)
            .map(Listing::shown_title)
            .collect(),
        ..ImportReport::default()
    };
    let place = columns.place(Says::SourceId).unwrap_or_default();
    let cells = table.rows.iter().map(|row| match row {
        Ok(row) => &row.cells,
        Err(ragged) => &ragged.cells,
    });
    let ids = cells
        .filter_map(|cells| cells.get(place).cloned())
        .collect();
    Ok(Ok(Read {
        columns,
        setting,
        taken,
        ids,
        report,
    }))
}

fn decoded(bytes: &[u8]) -> std::result::Result<(String, &'static str), FileProblem> {
    if bytes.is_empty() {
        return Err(FileProblem::Empty);
    }
    if bytes.len() > FILE_MAX {
        let max_megabytes = u32::try_from(FILE_MAX >> 20).unwrap_or(u32::MAX);
        return Err(FileProblem::TooLarge { max_megabytes });
    }
    decode(bytes)
}

fn parted(rows: Vec<std::result::Result<Listing, RowProblem>>) -> (Vec<Listing>, Vec<RowProblem>) {
    let (mut taken, mut problems) = (Vec::new(), Vec::new());
    for row in rows {
        match row {
            Ok(listing) => taken.push(listing),
            Err(problem) => problems.push(problem),
        }
    }
    (taken, problems)
}
