//! Import: postings from a file of another source become internships here.
//!
//! Staff may import, and whoever runs the program on the machine. A file is taken as a whole: its
//! good rows become true together, its bad ones are told with line and reason. A row is known
//! again by its id; when it has changed, only the fields that the source changed are taken over,
//! so that what people have corrected here stays.

mod actor;
mod columns;
mod draft;
mod field_of_study;
mod language;
mod listing;
mod merge;
mod place;
mod run;
mod summary;
mod table;
mod text;
mod wage;
mod write;

pub use actor::ImportActor;
pub use run::{ImportOptions, run};

#[cfg(test)]
mod tests;
