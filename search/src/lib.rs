//! Documents in, hits out: the full-text index of the portal.
//!
//! Japanese and English in one index: words from ICU4X, overlapping bigrams beside them and
//! readings for kana and romaji. A question climbs down a ladder until something is found; one in prose
//! asks for what says enough of it. The best candidates are then scored in full. The crate knows nothing of databases, of the web
//! or of who asks; a document that not everybody may see carries that as a mark.
//!
//! ```
//! use search::{Batch, Document, Index, Question, Settings, Step};
//!
//! # fn main() -> Result<(), search::Error> {
//! let settings = Settings { threads: 1, memory: 32 << 20, ..Settings::default() };
//! let index = Index::open(settings)?;
//! let posting = Document {
//!     id: "kyodai".to_owned(),
//!     titles: vec!["半導体材料の共同研究".to_owned()],
//!     open: true,
//!     apply_by: 20_800,
//!     ..Document::default()
//! };
//! // A batch is one commit, with the place in the journal up to which it was read.
//! index.apply(Batch { upserts: vec![posting], deletes: Vec::new(), position: 1 })?;
//!
//! let answer = index.ask(&Question::new("半導体", 20_781))?;
//! assert_eq!((answer.total, answer.step), (1, Step::AllWords));
//! assert_eq!(answer.hits[0].id, "kyodai");
//! # Ok(())
//! # }
//! ```

mod analyzer;
mod context;
mod document;
mod error;
mod fingerprints;
mod folder;
mod index;
mod live;
mod marks;
mod payload;
mod percolate;
mod query;
mod question;
mod reach;
mod related;
mod schema;
mod settings;
mod sheet;
mod suggest;
mod sweep;
mod vocabulary;
mod writer;

pub use analyzer::{build_dictionary, is_whole_dictionary};
pub use document::{Batch, Document, Facet};
pub use error::Error;
pub use index::Index;
pub use marks::Marker;
pub use percolate::Percolator;
pub use query::{How, Match, Parts, Spot, Synonyms, Why};
pub use question::{About, Answer, Hit, Order, Question, Step, Suggestion};
pub use reach::Reach;
pub use schema::SCHEMA_VERSION;
pub use settings::Settings;
pub use vocabulary::Vocabulary;

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Target of the events that are told, at the finest level, between any two steps of a write. A
/// process may end at each of them; tests see to it that it does.
pub const STEPS: &str = "steps";

/// One spelling of each letter: width, case, variant kanji, dashes typed for long vowels, without signs
/// that nobody sees. The spelling of words stays: keys made of this are kept elsewhere.
pub fn fold(text: &str) -> String {
    analyzer::fold::letters(text).text
}

/// What these locks guard stays whole when a holder panics.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
