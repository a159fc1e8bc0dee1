//! A whole index anew, beside the one that serves.

use super::Index;
use crate::folder::Folder;
use crate::live::Live;
use crate::writer::Writer;
use crate::{Document, Error, STEPS, lock};

impl Index {
    /// Builds a new index from all documents while the old one serves, then swaps them. What is
    /// applied meanwhile is not in the new one: read the journal again from [`Index::position`].
    pub fn rebuild(
        &self,
        documents: impl Iterator<Item = Document>,
        position: u64,
    ) -> Result<(), Error> {
        self.try_rebuild(documents.map(Ok), position)
    }

    /// The same for documents that may fail to come; then the old index stays.
    pub fn try_rebuild<E: From<Error>>(
        &self,
        documents: impl Iterator<Item = Result<Document, E>>,
        position: u64,
    ) -> Result<(), E> {
        let shared = &self.0;
        let generation = match &shared.folder {
            None => None,
            Some(folder) => Some((folder, folder.begin()?)),
        };
        tracing::trace!(target: STEPS, "generation begun");
        let filled = self.fill(generation.as_ref(), documents, position);
        if filled.is_err()
            && let Some((folder, generation)) = &generation
        {
            // It would keep the room that its failure was perhaps for want of.
            folder.discard(generation);
        }
        let next = filled?;
        let mut writer = lock(&shared.writer);
        *writer = None;
        if let Some((folder, generation)) = &generation {
            folder.publish(generation)?;
        }
        tracing::trace!(target: STEPS, "generation published");
        self.swap(next);
        Ok(())
    }

    /// A generation of its own with all documents.
    fn fill<E: From<Error>>(
        &self,
        generation: Option<&(&Folder, String)>,
        documents: impl Iterator<Item = Result<Document, E>>,
        position: u64,
    ) -> Result<Live, E> {
        let shared = &self.0;
        let next = match generation {
            None => Live::in_memory(&shared.fields, &shared.analyzers)?,
            Some((folder, generation)) => Live::create(
                &folder.path(generation),
                generation,
                &shared.fields,
                &shared.analyzers,
            )?,
        };
        let mut filling =
            Writer::for_bulk(&next, &shared.fields, &shared.settings, self.readings())?;
        for document in documents {
            filling.add(&document?)?;
        }
        tracing::trace!(target: STEPS, "generation filled");
        filling.commit(position)?;
        filling.merge()?;
        next.show(position)?;
        Ok(next)
    }
}
