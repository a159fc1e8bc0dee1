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
mod rights;
mod session;
#[cfg(any(test, feature = "testing"))]
pub mod testing;

pub use client::Client;
pub use commands::{
    ADDRESS_LINK, PASSWORD_LINK, UNDO, address_asked, address_left, ask_for_address,
    confirm_address, forgotten, undo_address,
};
pub(crate) use commands::{AGAIN, end_dead_sessions, enter, enter_again, may_return, other_person};
pub use commands::{Invited, NewSession};
pub use commands::{RETURN, depart, rename, see_name};
pub use commands::{
    accept_invitation, add_person, change_password, change_role, disable_person, enable_person,
    end_other_sessions, end_session, invite, make_recovery_codes, prove, prove_session, recover,
    recovery_codes, renew_for, renew_invitation, set_language, sign_in, sign_out,
    sign_out_everywhere, verify_person,
};
pub(crate) use guessable::refuse as refuse_guessable;
pub(crate) use guesses::{begin_code, begin_registration};
pub use password::PasswordCost;
pub(crate) use password::{Hashing, Line, Verdict};
pub(crate) use queries::{facts, people_called};
pub use queries::{
    invitation, keepers, links_made, new_names, people, person, resume, sessions, viewer_in, visit,
    waiting_address,
};
pub(crate) use rights::{Held, RightTable};
pub use rights::{give_right, holders, take_right};

use crate::Portal;
use crate::error::Result;

/// Hashes a password that no form has checked.
pub(crate) async fn hash_password(portal: &Portal, password: &str) -> Result<String> {
    portal.hashing().hash(password).await
}

crate::journal::subject!(model::PersonId, "person", model::accounts::Verb);

#[cfg(test)]
mod tests;
