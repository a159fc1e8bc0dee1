//! The index as the portal holds it: opened once, cheap to clone, healing by itself.

mod rebuild;

use crate::analyzer::fold::fold;
use crate::analyzer::{Analyzers, Dictionary};
use crate::context::Context;
use crate::folder::Folder;
use crate::live::Live;
use crate::query::{self, Synonyms};
use crate::schema::Fields;
use crate::settings::Settings;
use crate::writer::Writer;
use crate::{
    Answer, Batch, Error, Marker, Question, Reach, Suggestion, Why, fingerprints, lock, related,
    suggest,
};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// The full-text index.
#[derive(Clone)]
pub struct Index(Arc<Shared>);

struct Shared {
    settings: Settings,
    folder: Option<Folder>,
    fields: Fields,
    analyzers: Analyzers,
    live: RwLock<Arc<Live>>,
    writer: Mutex<Option<Writer>>,
    synonyms: RwLock<Arc<Synonyms>>,
    edition: AtomicU64,
}

impl Index {
    /// Opens the index. Damaged files and files of another version give way to an empty index
    /// without a position, which its owner then fills.
    pub fn open(settings: Settings) -> Result<Self, Error> {
        let dictionary = settings.dictionary.as_deref().and_then(|folder| {
            let opened = Dictionary::open(folder);
            opened
                .inspect_err(|error| tracing::warn!(%error, "kana and romaji will find less"))
                .ok()
        });
        let analyzers = Analyzers::new(dictionary.map(Arc::new));
        let fields = Fields::new();
        let folder = settings.folder.as_deref().map(Folder::open).transpose()?;
        let live = match &folder {
            None => Live::in_memory(&fields, &analyzers)?,
            Some(folder) => open_current(folder, &fields, &analyzers)?,
        };
        Ok(Self(Arc::new(Shared {
            settings,
            folder,
            fields,
            analyzers,
            live: RwLock::new(Arc::new(live)),
            writer: Mutex::default(),
            synonyms: RwLock::new(Arc::new(Synonyms::bundled())),
            edition: AtomicU64::default(),
        })))
    }

    /// How far the journal was read when the index was last written.
    pub fn position(&self) -> Option<u64> {
        self.live().position()
    }

    /// Another number as soon as a question may be answered otherwise.
    pub fn edition(&self) -> u64 {
        self.0.edition.load(Ordering::Acquire)
    }

    /// Called after the change, so that nothing of before is taken for what comes after.
    fn changed(&self) {
        self.0.edition.fetch_add(1, Ordering::Release);
    }

    /// Writes a batch and shows it to readers. After an error nothing of the batch is visible,
    /// and [`Index::position`] says from where to send again.
    pub fn apply(&self, batch: Batch) -> Result<(), Error> {
        let mut writer = lock(&self.0.writer);
        self.follow_swap(&mut writer)?;
        let live = self.live();
        let written = self
            .write(&live, &mut writer, &batch)
            .and_then(|()| live.show(batch.position));
        if written.is_err() {
            // A writer that failed once cannot be trusted, nor can its files.
            *writer = None;
            self.heal()?;
        } else if !batch.is_empty() {
            self.changed();
        }
        written
    }

    fn write(&self, live: &Live, writer: &mut Option<Writer>, batch: &Batch) -> Result<(), Error> {
        let shared = &self.0;
        if writer.is_none() {
            *writer = Some(Writer::open(
                live,
                &shared.fields,
                &shared.settings,
                self.readings(),
            )?);
        }
        writer.as_mut().map_or(Ok(()), |writer| writer.write(batch))
    }

    /// Answers a question.
    pub fn ask(&self, question: &Question) -> Result<Answer, Error> {
        query::ask(&self.context(), question)
    }

    /// Titles, organizations and skills that begin with, or are read as, what was typed so far.
    pub fn suggest(
        &self,
        prefix: &str,
        members: impl Into<Reach>,
        limit: usize,
    ) -> Result<Vec<Suggestion>, Error> {
        suggest::suggest(&self.context(), prefix, members.into(), limit)
    }

    /// Which of these names begin with, contain or are read as what was typed so far, the best first.
    pub fn fitting(&self, prefix: &str, names: &[String]) -> Vec<usize> {
        suggest::fitting(&self.0.analyzers, prefix, names)
    }

    /// Ids of open postings that resemble the given one, the closest first.
    pub fn related(
        &self,
        id: &str,
        members: impl Into<Reach>,
        open_on: i64,
        limit: usize,
    ) -> Result<Vec<String>, Error> {
        let asked = related::Asked {
            id: id.to_owned(),
            members: members.into(),
            open_on,
            limit,
        };
        related::related(&self.context(), asked)
    }

    /// Marks in texts what the query matched.
    pub fn marker(&self, query: &str) -> Marker {
        Marker::new(self.clone(), &self.synonyms(), &self.context().read(query))
    }

    /// Why postings were found by a query: which word met which, and what their scores are made of.
    pub fn why(&self, query: &str, today: i64, ids: &[String]) -> Result<Vec<Why>, Error> {
        query::why(&self.context(), query, today, ids)
    }

    /// Every id with the [`Document::fingerprint`] that was stored for it.
    pub fn fingerprint(&self) -> Result<Vec<(String, u64)>, Error> {
        let live = self.live();
        fingerprints::all(&live.sheets, &live.searcher())
    }

    /// How many documents there are.
    pub fn count(&self) -> u64 {
        self.live().searcher().num_docs()
    }

    /// Whether the dictionary of readings is installed.
    pub fn readings(&self) -> bool {
        self.0.analyzers.has_readings()
    }

    /// Answers a question as if there were no synonyms.
    pub fn ask_without_synonyms(&self, question: &Question) -> Result<Answer, Error> {
        let mut context = self.context();
        context.synonyms = Arc::default();
        query::ask(&context, question)
    }

    /// The members of groups in a query, each with what it is also looked for as.
    pub fn synonyms_in(&self, query: &str) -> Vec<(String, Vec<String>)> {
        let folded = fold(&self.context().read(query).text).text;
        let synonyms = self.synonyms();
        let met = synonyms.find(&folded).into_iter().map(|(range, others)| {
            let others = others.into_iter().map(str::to_owned).collect();
            (folded[range].to_owned(), others)
        });
        met.collect()
    }

    /// Replaces the table of synonyms; nothing needs indexing again. A question on its way is
    /// answered by the table it began with; the answers that are kept are of questions without words.
    pub fn set_synonyms(&self, synonyms: Synonyms) {
        *self
            .0
            .synonyms
            .write()
            .unwrap_or_else(PoisonError::into_inner) = Arc::new(synonyms);
        self.changed();
    }

    /// Another process may have rebuilt the index, or somebody removed its files.
    fn follow_swap(&self, writer: &mut Option<Writer>) -> Result<(), Error> {
        let Some(folder) = &self.0.folder else {
            return Ok(());
        };
        let current = folder.current();
        if current.is_some() && current == self.live().generation {
            return Ok(());
        }
        *writer = None;
        let before = self.position();
        self.heal()?;
        if self.position() == before {
            Ok(())
        } else {
            Err(Error::Moved)
        }
    }

    /// Opens what is on disk again; what is damaged is replaced by an empty index.
    fn heal(&self) -> Result<(), Error> {
        let Some(folder) = &self.0.folder else {
            return Ok(());
        };
        self.swap(open_current(folder, &self.0.fields, &self.0.analyzers)?);
        Ok(())
    }

    fn swap(&self, next: Live) {
        *self.0.live.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(next);
        self.changed();
    }

    fn live(&self) -> Arc<Live> {
        Arc::clone(&self.0.live.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn synonyms(&self) -> Arc<Synonyms> {
        Arc::clone(
            &self
                .0
                .synonyms
                .read()
                .unwrap_or_else(PoisonError::into_inner),
        )
    }

    pub(crate) fn context(&self) -> Context<'_> {
        let live = self.live();
        let searcher = live.searcher();
        let shared = &self.0;
        Context {
            fields: &shared.fields,
            analyzers: &shared.analyzers,
            vocabulary: &shared.settings.vocabulary,
            synonyms: self.synonyms(),
            usual: searcher.clone(),
            searcher,
            live,
        }
    }

    pub(crate) fn fields(&self) -> &Fields {
        &self.0.fields
    }

    pub(crate) fn analyzers(&self) -> &Analyzers {
        &self.0.analyzers
    }
}

fn open_current(folder: &Folder, fields: &Fields, analyzers: &Analyzers) -> Result<Live, Error> {
    if let Some(generation) = folder.current()
        && let Some(live) = Live::open(&folder.path(&generation), &generation, fields, analyzers)
    {
        return Ok(live);
    }
    let generation = folder.begin()?;
    let live = Live::create(&folder.path(&generation), &generation, fields, analyzers)?;
    folder.publish(&generation)?;
    Ok(live)
}
