//! Documents into files: delete by id, add, one commit that carries the journal position.

use crate::live::Live;
use crate::payload::Payload;
use crate::schema::Fields;
use crate::settings::Settings;
use crate::{Batch, Document, Error, STEPS};
use tantivy::index::SegmentId;
use tantivy::indexer::NoMergePolicy;
use tantivy::{IndexWriter, TantivyDocument, Term};

/// Less than this per thread the engine refuses.
const LEAST_MEMORY: usize = 16 << 20;
const MOST_MEMORY: usize = 1 << 30;

/// The one writer of a generation.
pub struct Writer {
    writer: IndexWriter<TantivyDocument>,
    fields: Fields,
    readings: bool,
}

impl Writer {
    pub fn open(
        live: &Live,
        fields: &Fields,
        settings: &Settings,
        readings: bool,
    ) -> Result<Self, Error> {
        let threads = settings.threads.clamp(1, 8);
        let memory = (settings.memory / threads).clamp(LEAST_MEMORY, MOST_MEMORY) * threads;
        let writer = live.index.writer_with_num_threads(threads, memory)?;
        Ok(Self {
            writer,
            fields: fields.clone(),
            readings,
        })
    }

    /// Opens a writer for a bulk load. It leaves merging to [`Writer::merge`]: the engine would begin
    /// to merge at the commit, and what it merges cannot be merged again.
    pub fn for_bulk(
        live: &Live,
        fields: &Fields,
        settings: &Settings,
        readings: bool,
    ) -> Result<Self, Error> {
        let writer = Self::open(live, fields, settings, readings)?;
        writer.writer.set_merge_policy(Box::new(NoMergePolicy));
        Ok(writer)
    }

    /// Writes a batch; afterwards it is on disk.
    pub fn write(&mut self, batch: &Batch) -> Result<(), Error> {
        for id in &batch.deletes {
            self.delete(id);
        }
        for document in &batch.upserts {
            self.delete(&document.id);
            self.add(document)?;
        }
        tracing::trace!(target: STEPS, "documents handed over");
        self.commit(batch.position)
    }

    /// Adds a document that is known to be new.
    pub fn add(&self, document: &Document) -> Result<(), Error> {
        self.writer.add_document(self.fields.row(document))?;
        Ok(())
    }

    fn delete(&self, id: &str) {
        self.writer
            .delete_term(Term::from_field_text(self.fields.id, id));
    }

    pub fn commit(&mut self, position: u64) -> Result<(), Error> {
        let payload = Payload::new(self.readings, position).write()?;
        let mut prepared = self.writer.prepare_commit()?;
        prepared.set_payload(&payload);
        tracing::trace!(target: STEPS, "segments written");
        prepared.commit()?;
        tracing::trace!(target: STEPS, "commit written");
        Ok(())
    }

    /// Joins all segments after a bulk load: fewer segments answer faster.
    pub fn merge(mut self) -> Result<(), Error> {
        let segments: Vec<SegmentId> = self.writer.index().searchable_segment_ids()?;
        if segments.len() > 1 {
            self.writer.merge(&segments).wait()?;
        }
        tracing::trace!(target: STEPS, "segments merged");
        self.writer.wait_merging_threads()?;
        Ok(())
    }
}
