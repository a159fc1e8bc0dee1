//! The demo: one school that does not exist, so that a newcomer can walk the portal.
//!
//! The texts lie in `portal/demo/*.toml`; their days are relative to the day on which the demo is
//! filled. Whoever runs the program on the machine may fill it, and only into an empty portal.
//! Six people can sign in, one of each role; the others are there but have no password.

mod draft;
mod files;
mod fill;
mod people;
mod postings;
mod scale;
mod story;

pub use fill::{DemoSignIn, DemoSignIns, fill};
pub use scale::fill_at_scale;

#[cfg(test)]
mod data_tests;
#[cfg(test)]
mod tests;
