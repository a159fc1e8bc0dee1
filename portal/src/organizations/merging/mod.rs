//! Two organizations that were entered twice are made one by staff, and two again within thirty days.
//!
//! What belongs to the one moves to the other: postings, people, proved domains, requests, invitations and saved searches. What
//! has moved is written down, and the way back moves just that. The journal is not written anew: it says what happened to the
//! one and to the other, and both readers of it, the index among them, look at both again (decision 28).

mod later;
mod listed;
mod matches;
mod merge;
mod moved;
mod part;
mod parted;
mod people;
mod postings;
mod searches;

pub(crate) use listed::twin;
pub use listed::{side_by_side, undoable};
pub use merge::merge;
pub(super) use part::note_end;
pub use part::part;

#[cfg(test)]
mod tests;
