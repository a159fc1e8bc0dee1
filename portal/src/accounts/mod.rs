//! People and how they sign in.
//!
//! Staff invite people, and only administrators invite, verify or disable staff and each other;
//! nobody does so to themselves. An invitation is a link that works once; made anew for somebody
//! who has a password, it is told to them. Whoever signs in gets a session: a random token in a
//! cookie, of which the database keeps only a hash. Guesses are slowed down, those who know the
//! password are not (decision 14). Nobody learns from signing in who has an account.

mod client;
mod commands;
mod devices;
pub(crate) mod entities;
mod guessable;
mod guesses;
mod password;
mod queries;
mod school;
mod session;

pub use client::Client;
pub(crate) use commands::end_dead_sessions;
pub use commands::{Invited, NewSession};
pub use commands::{
    accept_invitation, add_person, change_password, disable_person, enable_person,
    end_other_sessions, end_session, invite, renew_for, renew_invitation, set_language, sign_in,
    sign_out, sign_out_everywhere, verify_person,
};
pub(crate) use password::Hashing;
pub use password::PasswordCost;
pub(crate) use queries::{facts, names};
pub use queries::{invitation, links_made, people, resume, sessions, viewer_in, visit};
pub use school::school;
pub(crate) use session::{PERSON, lock_person, new_token};

use crate::Portal;
use crate::error::Result;

/// Hashes a password that no form has checked.
pub(crate) async fn hash_password(portal: &Portal, password: &str) -> Result<String> {
    portal.hashing().hash(password).await
}

crate::journal::subject!(model::PersonId, "person", model::accounts::Verb);

#[cfg(test)]
mod tests;
