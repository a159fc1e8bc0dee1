//! Discovery: postings on their way into the index, and questions on their way out of it.
//!
//! The index follows the journal: [`catch_up`] reads what happened after the index's position and
//! loads the present state of what it happened to, so reading an entry twice does no harm.
//! Only what was approved and is open or closed gets there. Everybody may ask; postings for
//! members are shown to members.

mod ask;
mod feed;
mod front;
mod reach;
mod reindex;
mod searchable;
mod suggest;
mod values;
mod verify;
mod vocabulary;
mod why;
mod wider;

pub(crate) use ask::{ask, find_among, found_by, organization_names, question};
pub use ask::{find, leaf};
pub use feed::catch_up;
pub use front::front;
pub(crate) use reach::{Readable, readable_by, readable_by_each};
pub use reindex::reindex;
pub(crate) use searchable::documents_of;
pub use suggest::suggest;
pub use verify::{Difference, verify};
pub(crate) use vocabulary::vocabulary;
pub use why::why;
pub use wider::wider;

use crate::error::{Fault, Result};

/// Runs something that keeps a core busy where it holds up nobody.
pub(crate) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(outcome) => outcome,
        Err(error) => Err(Fault::new(format_args!("index task: {error}")).into()),
    }
}

#[cfg(test)]
mod tests;
