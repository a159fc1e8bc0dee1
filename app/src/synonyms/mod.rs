//! Staff keep the words that mean the same: a list with a trial, one group, many at once. The server makes these pages.

mod api;
#[cfg(feature = "ssr")]
mod group;
#[cfg(feature = "ssr")]
mod import;
#[cfg(feature = "ssr")]
mod list;
mod page;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
mod trial;

pub use page::{SynonymGroupPage, SynonymImportPage, SynonymsPage};
