//! Words that mean the same: what staff add to the groups of the program, and what they switch off or replace of them.
//!
//! Only staff and administrators read and change the groups. Searches use them on the query's side,
//! so a change needs no new index: [`catch_up`] follows the journal in every process and replaces the
//! table of the process's own index. The newest own group comes first, the groups of the program last;
//! a word that is in several is looked for by the first.

mod commands;
mod entity;
mod groups;
mod queries;
mod swap;

pub use commands::{add, change, import, preview, remove, turn_off, turn_on};
pub use queries::{export, list, one};
pub use swap::catch_up;

crate::journal::subject!(
    model::SynonymGroupId,
    "synonym-group",
    model::synonyms::Verb
);

#[cfg(test)]
mod tests;
