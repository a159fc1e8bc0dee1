//! Postings from a file.

use super::failure::Failure;
use app::sentences::{lines, refusal};
use clap::Args;
use model::Language;
use portal::import::{FILE_MAX, ImportActor, ImportOptions};
use portal::{Operator, Portal};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// How often progress is shown.
const EVERY: u64 = 1000;

#[derive(Debug, Args)]
pub struct Arguments {
    /// CSV in UTF-8, UTF-16, Shift JIS, EUC-JP, ISO-2022-JP or Windows-1252, with a line of column names
    file: PathBuf,
    /// Whose ids the file holds; without it an id belongs to the organization of its row
    #[arg(long, value_name = "NAME", default_value = "")]
    source: String,
    /// Takes a field from a column of another name; may be given several times
    #[arg(long, value_name = "FIELD=COLUMN", value_parser = pair)]
    map: Vec<(String, String)>,
    /// Say what would happen, and change nothing
    #[arg(long)]
    dry_run: bool,
    /// Publish at once instead of leaving the postings to review
    #[arg(long)]
    publish: bool,
    /// Close the open postings of the same sources that the file does not hold, unless they are more than half of them
    #[arg(long)]
    close_missing: bool,
    /// Close them also when they are more than half
    #[arg(long, requires = "close_missing")]
    close_most: bool,
}

fn pair(typed: &str) -> Result<(String, String), String> {
    let (field, column) = typed.split_once('=').ok_or("should be FIELD=COLUMN")?;
    Ok((field.trim().to_owned(), column.trim().to_owned()))
}

pub async fn import(portal: &Portal, arguments: Arguments) -> Result<(), Failure> {
    let path = &arguments.file;
    let bytes = read(path)
        .map_err(|error| Failure::new(format!("cannot read {}: {error}", path.display())))?;
    let options = ImportOptions {
        source: arguments.source,
        publish: arguments.publish,
        close_missing: arguments.close_missing,
        close_most: arguments.close_most,
        dry_run: arguments.dry_run,
        map: arguments.map,
    };
    let actor = ImportActor::from(&Operator::of_this_machine());
    let report = portal::import::run(portal, actor, &bytes, &options, |rows| {
        if rows % EVERY == 0 {
            eprintln!("{rows} rows read");
        }
    })
    .await?;
    if let Some(problem) = &report.refused {
        return Err(Failure::new(refusal(Language::English, problem)));
    }
    for line in lines(Language::English, &report) {
        println!("{line}");
    }
    Ok(())
}

/// No more of it than an import takes, and a byte to see that there is more.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(FILE_MAX).unwrap_or(u64::MAX);
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
