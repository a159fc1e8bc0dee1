//! Organizations: companies, laboratories and offices that postings belong to.
//!
//! Everybody may look through the directory and read an organization's page. Only staff found
//! organizations by hand and vouch that one is what it says; imports found them unverified.
//! Owners and editors post in an organization's name.

mod alike;
mod commands;
pub(crate) mod entities;
mod nameless;
mod names;
mod queries;
mod recognize;
mod registered;
mod romaji;
mod slug;

pub(crate) use commands::{Origin, found_in};
pub use commands::{found, verify};
pub(crate) use nameless::is_nameless;
pub use names::search_key;
pub(crate) use names::search_keys;
pub use queries::{choices, details, directory};
pub(crate) use queries::{details_of, memberships, verified};
pub(crate) use recognize::{KnownOrganizations, Recognition};
pub(crate) use registered::RegisteredName;

crate::journal::subject!(
    model::OrganizationId,
    "organization",
    model::organizations::Verb
);

#[cfg(test)]
mod tests;
