//! Discovery: postings on their way into the index, and questions on their way out of it.
//!
//! The index follows the journal: [`catch_up`] reads what happened after the index's position and
//! loads the present state of what it happened to, so reading an entry twice does no harm.
//! Only what was approved and is open or closed gets there. Everybody may ask; postings for
//! members are shown to members.

mod ask;
mod facets;
mod feed;
mod reindex;
mod school_years;
mod searchable;
mod suggest;
mod values;
mod verify;
mod vocabulary;
mod why;
mod wider;

pub(crate) use ask::{ask, closing, found_by, question};
pub(crate) use facets::{counts, organizations_of};
pub use feed::catch_up;
pub use reindex::reindex;
pub(crate) use searchable::{day_number, documents_of};
pub use suggest::suggest;
pub use verify::{Difference, verify};
pub(crate) use vocabulary::vocabulary;
pub(crate) use why::why;
pub(crate) use wider::wider;

/// Positions of the journal are never negative.
fn number(position: i64) -> u64 {
    u64::try_from(position).unwrap_or_default()
}

#[cfg(test)]
mod tests;
