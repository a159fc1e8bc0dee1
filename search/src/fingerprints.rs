//! What is in the index, for comparing it with the database.

use crate::Error;
use crate::schema::column;
use crate::sheet::Sheets;
use tantivy::Searcher;

/// Every id with its stored fingerprint.
pub fn all(sheets: &Sheets, searcher: &Searcher) -> Result<Vec<(String, u64)>, Error> {
    let mut prints = Vec::new();
    for segment in searcher.segment_readers() {
        let sheet = sheets.of(segment)?;
        let print = segment.fast_fields().u64(column::PRINT)?;
        for doc in segment.doc_ids_alive() {
            prints.push((sheet.id(doc)?, print.first(doc).unwrap_or_default()));
        }
    }
    Ok(prints)
}
