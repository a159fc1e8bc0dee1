//! From what people type to the best postings.

mod acronyms;
mod clauses;
mod correct;
mod counted;
mod filter;
mod joined;
mod ladder;
mod member;
mod one_of;
mod other;
mod parse;
mod percolate;
mod pieces;
pub(crate) mod places;
mod plan;
mod presence;
mod rarest;
#[cfg(test)]
mod rarest_tests;
mod read;
mod reading;
mod rescore;
mod some_of;
mod stretch;
mod synonyms;
pub(crate) mod terms;
mod union;
#[cfg(test)]
mod union_tests;
mod unit;
mod valued;
mod values;
pub(crate) mod weights;
mod why;
mod word;

pub(crate) use acronyms::{Acronyms, in_other_number};
pub(crate) use ladder::ask;
pub(crate) use parse::Parsed;
pub(crate) use percolate::percolate;
pub(crate) use pieces::pieces;
pub(crate) use plan::strong_words;
pub(crate) use read::reading_query;
pub use rescore::Parts;
pub(crate) use rescore::clause;
pub use synonyms::Synonyms;
pub(crate) use why::why;
pub use why::{How, Match, Spot, Why};
pub(crate) use word::words_of;
