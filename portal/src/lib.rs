//! What the portal does: use-cases, storage and the journal.
//!
//! A use-case is a function of its feature's module. It takes the portal, a pass that proves the
//! right ([`access`]), and what was asked; a write is one transaction that tells the [`journal`].

pub mod access;
pub mod accounts;
pub mod admissions;
pub mod audit;
mod blocking;
pub mod bookmarks;
mod clock;
#[cfg(test)]
mod costs;
pub mod demo;
mod digest;
pub mod discovery;
mod drain;
#[cfg(test)]
mod edges;
mod edition;
mod error;
pub mod figures;
pub mod import;
pub mod inquiries;
mod journal;
pub mod mail;
pub mod moderation;
pub mod notifications;
pub mod opportunities;
pub mod organizations;
pub mod register;
mod rows;
pub mod saved_searches;
pub mod school;
pub mod school_cards;
pub mod screens;
mod store;
pub mod synonyms;
pub mod terms;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod throttle;
mod token;
mod workers;

pub use access::{
    Admin, Auditor, Moderator, Operator, Poster, Proven, Reader, Registrar, Representative,
    SignedIn,
};
pub use clock::Clock;
pub use edition::Edition;
pub use error::{Error, Fault, Result};
/// Builds the dictionary of readings into a folder, from the sources that Debian ships; takes seconds.
pub use search::{build_dictionary, is_whole_dictionary};

use chrono::{DateTime, NaiveDate, Utc};
use model::language::Bilingual;
use model::school::School;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use store::Store;
use tokio::sync::{Mutex, watch};

/// Where things are kept.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `sqlite://…` or `postgres://…`.
    pub database_url: String,
    /// Folder of the index and of everything else that is a file.
    pub data_dir: PathBuf,
    /// Folder of the readings dictionary; without it queries in kana and romaji find less.
    pub dictionary: Option<PathBuf>,
    /// What the school is called until an administrator says so; `None`: as the demo says.
    pub school: Option<Bilingual>,
    /// What it costs to try a password.
    pub password_cost: accounts::PasswordCost,
}

/// The portal: cheap to clone, one for each process.
#[derive(Clone)]
pub struct Portal {
    parts: Arc<Parts>,
}

struct Parts {
    store: Store,
    index: search::Index,
    clock: Clock,
    /// Held while the journal is brought to the index.
    feeding: Mutex<()>,
    /// How far the journal was read for the table of synonyms; `None` before the first look.
    synonyms_seen: Mutex<Option<i64>>,
    edition_seen: edition::EditionSeen,
    /// Wakes the readers of the journal after a write.
    written: watch::Sender<()>,
    hashing: accounts::Hashing,
    /// HTML of the texts of postings.
    renderer: opportunities::Renderer,
    /// The school's name in the settings, if it stands there.
    first_school: OnceLock<Bilingual>,
    /// The school as it was read last.
    school: RwLock<Option<School>>,
    /// Looks at postings that are not written down yet.
    counted: figures::Counted,
    /// What was signed last for verifiers of cards.
    card_list: school_cards::KeptList,
}

impl Portal {
    /// Opens a portal whose schema is current.
    ///
    /// # Errors
    /// The database cannot be reached or is older than the program; the folder cannot be written.
    pub async fn open(settings: &Settings) -> Result<Self> {
        std::fs::create_dir_all(&settings.data_dir)?;
        let store = Store::connect(&settings.database_url).await?;
        store.check_schema().await?;
        let index = search::Index::open(search::Settings {
            folder: Some(settings.data_dir.join("index")),
            dictionary: settings.dictionary.clone(),
            threads: 1,
            memory: 64 << 20,
            vocabulary: discovery::vocabulary(),
        })?;
        let cost = settings.password_cost;
        let portal = Self::assemble(store, index, Clock::System, cost);
        if let Some(school) = &settings.school {
            portal.name_school(school.clone());
        }
        synonyms::catch_up(&portal).await?;
        Ok(portal)
    }

    pub(crate) fn assemble(
        store: Store,
        index: search::Index,
        clock: Clock,
        password_cost: accounts::PasswordCost,
    ) -> Self {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        // Half of the machine: pages stay quick while many sign in.
        let for_hashing = (cores / 2).max(1);
        let parts = Parts {
            store,
            index,
            clock,
            feeding: Mutex::default(),
            synonyms_seen: Mutex::default(),
            edition_seen: edition::EditionSeen::default(),
            written: watch::Sender::new(()),
            renderer: opportunities::Renderer::new(),
            hashing: accounts::Hashing::new(password_cost, for_hashing),
            first_school: OnceLock::new(),
            school: RwLock::default(),
            counted: figures::Counted::default(),
            card_list: school_cards::KeptList::default(),
        };
        Self {
            parts: Arc::new(parts),
        }
    }

    /// Now.
    pub fn now(&self) -> DateTime<Utc> {
        self.parts.clock.now()
    }

    /// Today in Japan.
    pub fn today(&self) -> NaiveDate {
        model::time::day_in_japan(self.now())
    }

    /// The portal's clock.
    pub fn clock(&self) -> &Clock {
        &self.parts.clock
    }

    /// How many entries of the journal the index has not read yet, once the database answers. More
    /// than a handful for longer than a second means that the index cannot be written.
    ///
    /// # Errors
    /// `Unavailable`, or the fault that keeps it from answering.
    pub async fn index_behind(&self) -> Result<u64> {
        let last = journal::last(self.read()).await?;
        let read = self.index().position().unwrap_or_default();
        Ok(u64::try_from(last).unwrap_or_default().saturating_sub(read))
    }

    /// Whether the dictionary of readings is installed.
    pub fn readings(&self) -> bool {
        self.parts.index.readings()
    }

    pub(crate) fn store(&self) -> &Store {
        &self.parts.store
    }

    pub(crate) fn index(&self) -> &search::Index {
        &self.parts.index
    }

    pub(crate) fn feeding(&self) -> &Mutex<()> {
        &self.parts.feeding
    }

    pub(crate) fn synonyms_seen(&self) -> &Mutex<Option<i64>> {
        &self.parts.synonyms_seen
    }

    pub(crate) fn edition_seen(&self) -> &edition::EditionSeen {
        &self.parts.edition_seen
    }

    pub(crate) fn hashing(&self) -> &accounts::Hashing {
        &self.parts.hashing
    }

    pub(crate) fn renderer(&self) -> &opportunities::Renderer {
        &self.parts.renderer
    }

    pub(crate) fn first_school(&self) -> Option<&Bilingual> {
        self.parts.first_school.get()
    }

    /// Names the school before anybody else does; once for a process.
    pub(crate) fn name_school(&self, name: Bilingual) {
        self.parts.first_school.get_or_init(|| name);
    }

    pub(crate) fn cached_school(&self) -> Option<School> {
        let seen = self.parts.school.read();
        seen.unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn cache_school(&self, school: &School) {
        let seen = self.parts.school.write();
        let mut seen = seen.unwrap_or_else(PoisonError::into_inner);
        if seen.as_ref() != Some(school) {
            *seen = Some(school.clone());
        }
    }

    pub(crate) fn counted(&self) -> &figures::Counted {
        &self.parts.counted
    }

    pub(crate) fn card_list(&self) -> &school_cards::KeptList {
        &self.parts.card_list
    }

    pub(crate) fn wake_readers(&self) {
        self.parts.written.send_replace(());
    }

    /// Changes with each write of this process.
    pub(crate) fn written(&self) -> watch::Receiver<()> {
        self.parts.written.subscribe()
    }

    pub(crate) fn new_id(&self) -> uuid::Uuid {
        self.parts.clock.new_id()
    }
}
