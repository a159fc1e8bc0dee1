//! The demo: one school that does not exist, so that a newcomer can walk the portal.
//!
//! The texts lie in `portal/demo/*.toml`; their days are relative to the day on which the demo is
//! filled. Whoever runs the program on the machine may fill it, and only into an empty portal.
//! Six sign-ins are told to the operator, one of each role. The other people share their password, so that each can be
//! looked at; a few have been invited and have not joined yet.

mod admissions;
mod auditor;
mod calendar;
mod draft;
mod figures;
mod files;
mod fill;
mod interests;
mod people;
mod postings;
mod register;
mod requests;
mod scale;
mod school_cards;
mod story;

pub use fill::{DemoSignIn, DemoSignIns, fill};
pub use scale::fill_at_scale;

#[cfg(test)]
mod data_tests;
#[cfg(test)]
mod tests;
