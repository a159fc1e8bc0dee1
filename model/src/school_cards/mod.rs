//! The card by which a member of the school shows on a phone what they are to it (domain guide P8, decision 31).
//!
//! The school signs a [`Token`] for the moment at which it is shown. Whoever sees it asks [`verify`], which needs the school's
//! public keys, the list of cards that are none any more, and the time: all of them are arguments, so a verifier without a network comes to the
//! same verdict as the portal. A card tells strangers a name and what its holder is to the school, and nothing else.

mod acts;
mod class;
mod keys;
mod revocations;
mod serial;
mod token;
mod verdict;
mod views;
mod wire;

pub use acts::{CardAct, CardKeyVerb, CardReason, CardVerb, RevokeCardForm};
pub use class::{CardClass, last_day};
pub use keys::{PublicKey, SecretKey};
pub use revocations::{Gone, KEPT_SECONDS, LIST_HOURS, Revocations};
pub use serial::Serial;
pub use token::{NAME_BYTES, Token, display_name, token_in};
pub use verdict::{CLOCK_SKEW, CardStanding, SHOWN_FOR, Verdict, verify};
pub use views::{CardFilter, CardLine, CardState, Face, OwnCard, Published, ShownCard};

#[cfg(test)]
mod tests;
