//! The other way round: which of many kept questions do new documents answer?
//!
//! The documents make a small index of their own, on which every question is asked. How common a
//! word is, which decides whether it may be romaji or the beginning of a longer word, is still
//! read from the whole index, so a question finds here what it finds there.

use crate::index::Index;
use crate::live::Live;
use crate::query;
use crate::writer::Writer;
use crate::{Document, Error, Question, Settings};
use std::sync::Arc;
use tantivy::Searcher;

/// Memory for a batch; the writer asks for as much at least.
const MEMORY: usize = 16 << 20;

/// New documents, ready to be asked about.
pub struct Percolator {
    index: Index,
    batch: Arc<Live>,
    /// The whole index as it was when the batch was made.
    whole: Searcher,
    /// By segment and place in it.
    ids: Vec<Vec<String>>,
}

impl Index {
    /// Makes these documents ready to be asked about; the index itself stays as it is.
    pub fn percolator(&self, documents: &[Document]) -> Result<Percolator, Error> {
        let settings = Settings {
            threads: 1,
            memory: MEMORY,
            ..Settings::default()
        };
        let batch = Live::in_memory(self.fields(), self.analyzers())?;
        let mut writer = Writer::open(&batch, self.fields(), &settings, self.readings())?;
        for document in documents {
            writer.add(document)?;
        }
        writer.commit(0)?;
        batch.show(0)?;
        let mut ids = Vec::new();
        for segment in batch.searcher().segment_readers() {
            let sheet = batch.sheets.of(segment)?;
            let all: Result<_, Error> = (0..segment.max_doc()).map(|doc| sheet.id(doc)).collect();
            ids.push(all?);
        }
        Ok(Percolator {
            index: self.clone(),
            batch: Arc::new(batch),
            whole: self.context().searcher,
            ids,
        })
    }
}

impl Percolator {
    /// Ids of the documents that a list for this question shows by the words as they were typed:
    /// all of them, as they are read, or inside longer words where the list shows these too.
    /// Words that were left out or corrected are no match. Order, offset and limit do not count.
    pub fn answers(&self, question: &Question) -> Result<Vec<&str>, Error> {
        let mut small = self.index.context();
        let mut whole = self.index.context();
        small.live = Arc::clone(&self.batch);
        small.searcher = self.batch.searcher();
        small.usual = self.whole.clone();
        // The table may be replaced between the two.
        whole.synonyms = Arc::clone(&small.synonyms);
        whole.searcher = self.whole.clone();
        let found = query::percolate(&small, &whole, question)?;
        let ids = found.into_iter().filter_map(|(segment, doc)| {
            let ids = self.ids.get(segment)?;
            ids.get(doc as usize).map(String::as_str)
        });
        Ok(ids.collect())
    }
}
