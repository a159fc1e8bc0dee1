//! Writing to the office, and what staff do with it. Each command is one transaction.

mod send;
mod settle;

pub use send::{contact, report};
pub use settle::settle;
pub(crate) use settle::{reopen_reports, settle_reports};
