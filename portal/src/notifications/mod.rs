//! Messages from the portal to a person about what happened to something. They are written by the rules that each commit asks
//! (`rules.rs`), and everybody reads only their own.

mod commands;
pub(crate) mod entity;
mod open;
mod queries;
mod rules;

pub use commands::mark_all_read;
pub(crate) use commands::{forget, mark_read};
pub use open::open;
pub use queries::list;
pub(crate) use queries::told;
#[cfg(test)]
pub(crate) use queries::unread;
pub(crate) use rules::{Audience, audience, notices};

#[cfg(test)]
mod tests;
