//! From what people type to the best postings.

mod correct;
mod ladder;
mod parse;
mod plan;
mod rescore;
mod synonyms;
pub(crate) mod terms;
mod unit;
pub(crate) mod weights;

pub(crate) use ladder::ask;
pub(crate) use parse::Parsed;
pub(crate) use plan::strong_words;
pub use synonyms::Synonyms;
pub(crate) use unit::reading_query;
