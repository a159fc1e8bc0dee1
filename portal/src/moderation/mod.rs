//! The moderation desk: staff read what waits, ask, and decide.
//!
//! Only staff and administrators come here ([`crate::Moderator`]), and nobody decides on a
//! posting that they may edit. A decision names the version that was on the screen, so of two
//! people deciding at once the second is told. A draft that was never handed in is its poster's
//! own business: here it is "not found".

mod decide;
mod desk;
mod queue;

pub use decide::decide;
pub use desk::desk;
pub use queue::queue;

#[cfg(test)]
mod tests;
