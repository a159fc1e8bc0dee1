//! Staff bring postings in a file: first a preview that writes nothing, then the import itself.

mod api;
mod page;
mod report;

pub use page::ImportPage;
