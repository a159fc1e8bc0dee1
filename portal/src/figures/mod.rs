//! How much interest a posting finds, for its poster: how often its page was opened, marked, and left for the page where one applies.
//!
//! Counted are moments, not people: no address, no cookie and no account goes into a count. A request writes nothing: it adds to
//! numbers in memory ([`Counted`]), which [`keep`] writes down once in a while for all postings together. What a process has
//! counted since then is lost when it is killed. Nobody sees single rows, so the journal is not told.

mod counted;
pub(crate) mod entity;
mod forget;
mod keep;
mod weeks;

pub(crate) use counted::Counted;
pub use counted::{seen, went};
pub(crate) use forget::forget_old;
pub use keep::keep;
pub use weeks::weeks;

#[cfg(test)]
mod tests;
