//! The moderation desk: staff read what waits, ask, and decide.
//!
//! Only staff and administrators come here ([`crate::Moderator`]), and nobody decides on a
//! posting that they may edit. A decision names the version that was on the screen, so of two
//! people deciding at once the second is told. A draft that was never handed in is its poster's
//! own business: here it is "not found".

mod bulk;
pub(crate) mod cases;
mod decide;
mod decided;
mod findings;
mod postings;
mod queue;
mod undo;

pub use bulk::bulk;
pub use cases::{give_back, take};
pub use decide::{decide, is_of_reports};
pub use decided::decided;
pub(crate) use findings::findings;
pub use postings::{all_postings, postings};
pub(crate) use queue::next;
pub use queue::queue;
pub use undo::undo;

#[cfg(test)]
mod tests;
