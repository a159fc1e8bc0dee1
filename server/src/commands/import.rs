//! Postings from a file.

use super::failure::Failure;
use clap::Args;
use model::closed::Closed;
use model::import::ImportReport;
use portal::import::{ImportActor, ImportOptions};
use portal::{Operator, Portal};
use std::path::PathBuf;

/// How often progress is shown.
const EVERY: u64 = 100;

#[derive(Debug, Args)]
pub struct Arguments {
    /// CSV in UTF-8 or CP932, with a line of column names
    file: PathBuf,
    /// Takes a field from a column of another name; may be given several times
    #[arg(long, value_name = "FIELD=COLUMN", value_parser = pair)]
    map: Vec<(String, String)>,
    /// Say what would happen, and change nothing
    #[arg(long)]
    dry_run: bool,
    /// Publish at once instead of leaving the postings to review
    #[arg(long)]
    publish: bool,
}

fn pair(typed: &str) -> Result<(String, String), String> {
    let (field, column) = typed.split_once('=').ok_or("should be FIELD=COLUMN")?;
    Ok((field.trim().to_owned(), column.trim().to_owned()))
}

pub async fn import(portal: &Portal, arguments: Arguments) -> Result<(), Failure> {
    let Arguments {
        file,
        map,
        dry_run,
        publish,
    } = arguments;
    let bytes = std::fs::read(&file)
        .map_err(|error| Failure::new(format!("cannot read {}: {error}", file.display())))?;
    let options = ImportOptions {
        publish,
        dry_run,
        map,
    };
    let actor = ImportActor::from(&Operator::of_this_machine());
    let report = portal::import::run(portal, actor, &bytes, &options, |rows| {
        if rows % EVERY == 0 {
            eprintln!("{rows} rows read");
        }
    })
    .await?;
    print(&report);
    Ok(())
}

fn print(report: &ImportReport) {
    for problem in &report.problems {
        println!(
            "line {}: {}: {}",
            problem.line,
            problem.reason.code(),
            problem.detail
        );
    }
    if !report.unknown_columns.is_empty() {
        println!(
            "kept as facts of the source: {}",
            report.unknown_columns.join(", ")
        );
    }
    let done = if report.dry_run {
        "Would import"
    } else {
        "Imported"
    };
    println!(
        "{done} {} rows: {} new, {} changed, {} unchanged, {} refused; {} new organizations.",
        report.rows,
        report.created,
        report.changed,
        report.unchanged,
        report.problems.len(),
        report.organizations_created,
    );
}
