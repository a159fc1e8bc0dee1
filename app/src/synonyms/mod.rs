//! Staff keep the words that mean the same: a list with a trial, one group, many at once. The server makes these pages.

mod api;
mod group;
mod import;
mod list;
mod page;
mod parts;
mod trial;

pub use page::{SynonymGroupPage, SynonymImportPage, SynonymsPage};
