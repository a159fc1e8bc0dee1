//! Staff keep the words that mean the same: a list with a trial, one group, many at once.

mod api;
mod group;
mod import;
mod list;
mod parts;
mod trial;

pub use group::SynonymGroupPage;
pub use import::SynonymImportPage;
pub use list::SynonymsPage;
