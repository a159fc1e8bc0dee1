//! Staff bring postings in a file: first a preview that writes nothing, then the import itself. The server makes the page.

mod api;
mod columns;
mod page;
mod report;
pub mod sentences;
mod shown;
mod words;

pub use page::ImportPage;
pub(crate) use words::file_problem;
