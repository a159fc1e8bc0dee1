//! What anybody writes to the office: questions, and reports about postings.
//!
//! Everybody may write, signed in or not; how much is bounded by network (`limits.rs`), and what a machine may have sent is kept apart
//! without a word to the sender. Staff read and settle it ([`crate::Moderator`]). The sender reads what became of it by a secret
//! address, and in their own list where they had signed in; who reported something is told to staff alone.

mod commands;
pub(crate) mod entities;
mod limits;
mod queries;

pub use commands::{contact, report, settle};
pub(crate) use commands::{reopen_reports, settle_reports};
pub(crate) use queries::reports_of;
pub use queries::{by_token, inquiry, list, own};

crate::journal::subject!(model::InquiryId, "inquiry", model::inquiries::InquiryVerb);

#[cfg(test)]
mod tests;
