//! Import: postings from a file of another source become internships here.
//!
//! Staff may import, and whoever runs the program on the machine. A file is taken as a whole: its
//! good rows become true together, its bad ones are told with line, column and reason. A row is
//! known again by its id within its source; a change of it becomes public at once only where
//! nobody has decided on the posting or edited it since (decision 15).

mod actor;
mod choice;
mod columns;
mod dates;
mod day;
mod doubt;
mod draft;
mod fate;
mod field_of_study;
mod gone;
mod history;
mod identity;
mod language;
mod listing;
mod made_of;
mod merge;
mod place;
mod programme;
mod refused;
mod run;
mod sheet;
mod source;
mod summary;
mod table;
mod text;
mod wage;
mod wage_columns;
mod write;

pub use actor::ImportActor;
pub use columns::known_columns;
pub use run::{FILE_MAX, ImportOptions, run};
pub(crate) use sheet::Sheet;
pub(crate) use text::decode;

#[cfg(test)]
mod tests;
mod unsaid;
