//! One opened generation of the index: its files, its reader, its position.

use crate::analyzer::Analyzers;
use crate::payload::Payload;
use crate::question::{Answer, Question};
use crate::related::Asked;
use crate::schema::Fields;
use crate::sheet::Sheets;
use crate::{Error, lock};
use std::collections::HashMap;
use std::hash::Hash;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Mutex;
use tantivy::directory::{MmapDirectory, RamDirectory};
use tantivy::{IndexReader, ReloadPolicy, Searcher, TantivyError};

/// An opened index.
pub struct Live {
    pub index: tantivy::Index,
    pub sheets: Sheets,
    /// Name of the generation; none in memory.
    pub generation: Option<String>,
    reader: IndexReader,
    position: Mutex<Option<u64>>,
    /// Answers to questions without words.
    pub browsed: Kept<Question, Answer>,
    /// What resembles a posting.
    pub related: Kept<Asked, Vec<String>>,
}

/// Answers that are kept until the next commit.
pub struct Kept<Q, A> {
    answers: Mutex<HashMap<Q, A>>,
    most: usize,
}

impl<Q: Eq + Hash, A: Clone> Kept<Q, A> {
    fn at_most(most: usize) -> Self {
        Self {
            answers: Mutex::default(),
            most,
        }
    }

    pub fn get(&self, question: &Q) -> Option<A> {
        lock(&self.answers).get(question).cloned()
    }

    fn forget(&self) {
        lock(&self.answers).clear();
    }
}

/// Enough for the lists that many people open, and for the postings.
const BROWSED: usize = 128;
const RELATED: usize = 4096;

impl Live {
    pub fn in_memory(fields: &Fields, analyzers: &Analyzers) -> Result<Self, Error> {
        let index = tantivy::Index::create(
            RamDirectory::create(),
            fields.schema.clone(),
            <_>::default(),
        )?;
        Self::serve(index, None, analyzers, None)
    }

    pub fn create(
        path: &Path,
        generation: &str,
        fields: &Fields,
        analyzers: &Analyzers,
    ) -> Result<Self, Error> {
        let directory = MmapDirectory::open(path).map_err(TantivyError::from)?;
        let index = tantivy::Index::create(directory, fields.schema.clone(), <_>::default())?;
        Self::serve(index, Some(generation.to_owned()), analyzers, None)
    }

    /// Opens a generation, unless its files are damaged or were made by another version.
    pub fn open(
        path: &Path,
        generation: &str,
        fields: &Fields,
        analyzers: &Analyzers,
    ) -> Option<Self> {
        // Damaged files may do worse to the engine than make it return an error.
        let opened = catch_unwind(AssertUnwindSafe(|| {
            Self::checked(path, generation, fields, analyzers)
        }));
        match opened {
            Ok(Ok(live)) => Some(live),
            Ok(Err(reason)) => {
                tracing::warn!(
                    generation,
                    reason,
                    "search index unusable, starting an empty one"
                );
                None
            }
            Err(_) => {
                tracing::warn!(
                    generation,
                    "search index files are damaged, starting an empty one"
                );
                None
            }
        }
    }

    fn checked(
        path: &Path,
        generation: &str,
        fields: &Fields,
        analyzers: &Analyzers,
    ) -> Result<Self, String> {
        let directory = MmapDirectory::open(path).map_err(|error| error.to_string())?;
        let index = tantivy::Index::open(directory).map_err(|error| error.to_string())?;
        let payload = index
            .load_metas()
            .map_err(|error| error.to_string())?
            .payload;
        let payload = payload
            .as_deref()
            .and_then(Payload::parse)
            .ok_or("no valid commit")?;
        if !payload.fits(analyzers.has_readings()) || index.schema() != fields.schema {
            return Err("made by another version or with another dictionary".to_owned());
        }
        let damaged = index
            .validate_checksum()
            .map_err(|error| error.to_string())?;
        if !damaged.is_empty() {
            return Err(format!("{} files have wrong checksums", damaged.len()));
        }
        let position = Some(payload.position);
        let live = Self::serve(index, Some(generation.to_owned()), analyzers, position);
        live.map_err(|error| error.to_string())
    }

    fn serve(
        mut index: tantivy::Index,
        generation: Option<String>,
        analyzers: &Analyzers,
        position: Option<u64>,
    ) -> Result<Self, Error> {
        index.set_tokenizers(analyzers.manager());
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        let sheets = Sheets::default();
        sheets.prepare(&index)?;
        Ok(Self {
            index,
            sheets,
            generation,
            reader,
            position: Mutex::new(position),
            browsed: Kept::at_most(BROWSED),
            related: Kept::at_most(RELATED),
        })
    }

    pub fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    pub fn position(&self) -> Option<u64> {
        *lock(&self.position)
    }

    /// Shows the last commit to readers.
    pub fn show(&self, position: u64) -> Result<(), Error> {
        self.sheets.prepare(&self.index)?;
        self.reader.reload()?;
        self.sheets.tidy(&self.searcher());
        *lock(&self.position) = Some(position);
        self.browsed.forget();
        self.related.forget();
        Ok(())
    }

    /// Keeps an answer, if the index still is what the answer was made from.
    pub fn keep<Q: Eq + Hash, A: Clone>(
        &self,
        kept: &Kept<Q, A>,
        question: Q,
        answer: &A,
        searcher: &Searcher,
    ) {
        let mut answers = lock(&kept.answers);
        if self.searcher().generation().generation_id() != searcher.generation().generation_id() {
            return;
        }
        if answers.len() >= kept.most {
            answers.clear();
        }
        answers.insert(question, answer.clone());
    }
}
