//! The journal for auditors: what they look for, what was found, and whether the journal is as it was written. The server makes
//! all pages.

mod api;
mod chain;
mod desk;
mod found;
mod pages;
mod question;

pub use pages::{DeskAuditLookPage, DeskAuditPage};
