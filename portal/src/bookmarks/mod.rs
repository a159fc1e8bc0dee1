//! Postings that people mark with ★ to find them again.
//!
//! Everybody signed in marks what they may read, and sees their own marks alone. What they may not
//! read any more stays as a line that tells nothing of it. The journal is told that somebody marked
//! something, not what: who is interested in which posting is nobody else's business.

pub(crate) mod entity;
mod mark;
mod stars;
#[cfg(any(test, feature = "testing"))]
mod testing;

pub use mark::{mark, unmark};
pub(crate) use stars::{Marks, in_order_with_marks};

#[cfg(test)]
mod tests;
