//! What is in the index, for comparing it with the database.

use crate::Error;
use crate::schema::column;
use tantivy::Searcher;

/// Every id with its stored fingerprint.
pub fn all(searcher: &Searcher) -> Result<Vec<(String, u64)>, Error> {
    let mut prints = Vec::new();
    for segment in searcher.segment_readers() {
        let ids = Ids::open(segment)?;
        let print = segment.fast_fields().u64(column::PRINT)?;
        for doc in segment.doc_ids_alive() {
            prints.push((ids.of(doc)?, print.first(doc).unwrap_or_default()));
        }
    }
    Ok(prints)
}

/// Ids of the documents of one segment.
pub struct Ids(Option<tantivy::columnar::StrColumn>);

impl Ids {
    pub fn open(segment: &tantivy::SegmentReader) -> Result<Self, Error> {
        Ok(Self(segment.fast_fields().str(column::ID)?))
    }

    pub fn of(&self, doc: tantivy::DocId) -> Result<String, Error> {
        let mut id = String::new();
        if let Some(ids) = &self.0
            && let Some(ord) = ids.ords().first(doc)
        {
            ids.ord_to_str(ord, &mut id)?;
        }
        Ok(id)
    }
}
