//! Searches that people keep, and what they find afterwards.
//!
//! Everybody signed in keeps some; each is its owner's alone, and to others it does not exist.
//! [`alerts`] follows the journal behind the index: a posting that has become open is put before
//! every saved search, and its owner is told at once, with the next digest, or finds it
//! counted on their page. Nobody is told of what they may not read, nor of their own posting.
//! Feeds are opened by a secret in their address and show what guests may read.

mod alerts;
mod commands;
pub(crate) mod entities;
mod queries;

pub use alerts::catch_up;
pub(crate) use alerts::{forget_old, tell_due_digests};
pub use commands::{change, delete, follow, look, save, unfollow};
pub use queries::{followed, list, one};

crate::journal::subject!(
    model::SavedSearchId,
    "saved-search",
    model::saved_searches::Verb
);

#[cfg(test)]
mod tests;
