//! What the portal mails.
//!
//! A mail is a row of the outbox, written in the transaction of what it tells of: commands write letters about accounts
//! ([`write`]), and each commit asks [`plan`] which of the notices it makes are mailed, when, and which go together. Somebody
//! outside of this crate makes letters of them and hands them over: [`claim`] lends some of them for a while, and
//! [`settle`] says what became of one. A process that dies leaves its mails to the others; a mail may then arrive twice, and
//! has the same `Message-ID`. An address that sends mail back gets no more until its owner says so.

mod claim;
mod cleaning;
mod desk;
pub(crate) mod entities;
mod lines;
mod plan;
mod returned;
mod settings;
mod settle;
mod write;

pub use claim::{Parcel, claim};
pub(crate) use cleaning::forget_old_mails;
pub use desk::{desk, letter_of, send_again, send_all_again};
pub(crate) use plan::plan;
pub use returned::{Returned, returned};
pub use settings::{change, resume, settings, switch_of, switch_off};
pub use settle::{Fate, settle};
pub(crate) use write::{Post, write};

crate::journal::subject!(model::MailId, "mail", model::mail::Verb);

#[cfg(test)]
mod tests;
