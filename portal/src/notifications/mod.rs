//! Messages from the portal to a person about what happened to something. They are written by the rules that each commit asks
//! (`rules.rs`), and everybody reads only their own.

mod commands;
pub(crate) mod entity;
mod queries;
mod rules;

pub use commands::mark_all_read;
pub(crate) use commands::{forget, mark_read};
pub use queries::list;
#[cfg(test)]
pub(crate) use queries::unread;
pub(crate) use queries::unread_of;
pub(crate) use rules::{Audience, audience, tell};

#[cfg(test)]
mod tests;
