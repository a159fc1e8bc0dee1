//! Staff bring postings in a file: first a preview that writes nothing, then the import itself. The server makes the page.

mod api;
mod page;
#[cfg(feature = "ssr")]
mod report;
#[cfg(feature = "ssr")]
pub mod sentences;
#[cfg(feature = "ssr")]
mod shown;
#[cfg(feature = "ssr")]
mod words;

pub use page::ImportPage;
