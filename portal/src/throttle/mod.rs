//! How often something may be tried. Counted in the database, so it holds across restarts and processes.
//!
//! A [`Limit`] has a name, a burst and an interval; a [`Count`] is the limit for one key, such as one account. Trying
//! means [`take`] first, so that many at the same moment cannot slip through together; who turns out to be no guesser
//! gets the try back. Nobody sees these rows, so the journal is not told.

mod entity;
mod forget;
mod limit;
mod network;
mod take;

pub(crate) use forget::forget_forgiven;
pub(crate) use limit::{Count, Limit};
pub use network::Network;
pub(crate) use take::{Over, Taken, refusal, take};

#[cfg(test)]
mod tests;
