//! Organizations: companies, laboratories and offices that postings belong to.
//!
//! Everybody may look through the directory and read an organization's page. Staff enter organizations, imports do so
//! unverified, and people bring their own ([`requests`]). Owners and editors post in an organization's name; owners say who
//! belongs to it ([`members`]). Staff make one of two that are the same, and can take that back ([`merging`]).

mod alike;
mod commands;
pub(crate) mod entities;
pub mod members;
pub mod merging;
mod nameless;
mod names;
mod queries;
mod recognize;
mod registered;
pub mod requests;
mod romaji;
mod search;
mod slug;
mod twins;

pub(crate) use commands::{Origin, found_in};
pub use commands::{doubt, found, verify};
pub(crate) use nameless::is_nameless;
pub use names::search_key;
pub(crate) use names::search_keys;
pub use queries::{choices, directory};
pub(crate) use queries::{details, details_of, summaries};
pub(crate) use recognize::{KnownOrganizations, Recognition};
pub(crate) use registered::RegisteredName;
pub use search::{find, find_known};
pub(crate) use twins::{Known, twins};

crate::journal::subject!(
    model::OrganizationId,
    "organization",
    model::organizations::Verb
);

crate::journal::subject!(
    model::RequestId,
    "organization-request",
    model::organizations::RequestVerb
);

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
