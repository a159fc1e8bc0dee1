use super::actor::ImportActor;
use super::columns::Columns;
use super::draft::Setting;
use super::listing::{Listing, listings};
use super::merge::Destination;
use super::table::Table;
use super::text::decode;
use super::write::Writing;
use crate::Portal;
use crate::error::Result;
use model::import::{ImportReport, RowProblem};
use model::{FieldProblem, Problem};

/// Titles that the report shows.
const SAMPLE: usize = 10;

/// How to import.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions {
    /// Open the postings at once instead of leaving them to review.
    pub publish: bool,
    /// Say what would happen, and change nothing.
    pub dry_run: bool,
    /// Field and the name of its column, before what the names of columns suggest. Fields are the
    /// codes of [`model::opportunities::Field`], and `source_id`, `source_url`, `organization`,
    /// `posted_at`, `location`, `remote`, `salary`, `category`, `season`.
    pub map: Vec<(String, String)>,
}

/// Imports a file as internships; `progress` hears how many rows are done.
///
/// # Errors
/// `Invalid` for `file` or `map`: the file is no table of postings, or the map names what does
/// not exist. Rows that are wrong are no errors: they are in the report, and the others are taken.
pub async fn run(
    portal: &Portal,
    actor: ImportActor,
    bytes: &[u8],
    options: &ImportOptions,
    mut progress: impl FnMut(u64) + Send,
) -> Result<ImportReport> {
    let text = decode(bytes).ok_or_else(|| Problem::field("file", FieldProblem::NotAChoice))?;
    let table = Table::read(&text)?;
    let columns = Columns::of(&table.header, &options.map)?;
    let today = portal.today();
    let (taken, problems) = parted(listings(&table, &columns, today)?);
    let mut report = ImportReport {
        rows: u32::try_from(table.rows.len()).unwrap_or(u32::MAX),
        problems,
        dry_run: options.dry_run,
        unknown_columns: columns.unknown(),
        sample: taken.iter().take(SAMPLE).map(title).collect(),
        ..ImportReport::default()
    };

    let destination = if options.publish {
        Destination::Published
    } else {
        Destination::Review
    };
    let setting = Setting { today };
    let mut writing = Writing::begin(portal, actor, destination, &columns, setting, &taken).await?;
    for (done, listing) in (1..).zip(&taken) {
        writing.take(listing).await?;
        progress(done);
    }
    let counts = writing.finish(options.dry_run).await?;
    report.created = counts.created;
    report.changed = counts.changed;
    report.unchanged = counts.unchanged;
    report.organizations_created = counts.organizations_created;
    Ok(report)
}

fn parted(rows: Vec<Result<Listing, RowProblem>>) -> (Vec<Listing>, Vec<RowProblem>) {
    let (mut taken, mut problems) = (Vec::new(), Vec::new());
    for row in rows {
        match row {
            Ok(listing) => taken.push(listing),
            Err(problem) => problems.push(problem),
        }
    }
    (taken, problems)
}

fn title(listing: &Listing) -> String {
    let title = listing.title();
    if title.ja.is_empty() {
        title.en
    } else {
        title.ja
    }
}
