//! The journal: who did what to which thing, and when.
//!
//! It is audit trail, outbox and feeder of the index in one. Entries carry no content: readers
//! load the present state of the subject, so reading one twice does no harm.

mod details;
pub(crate) mod entity;
mod follow;
mod reader;
mod subject;
mod timeline;

pub(crate) use details::Details;
pub(crate) use entity::{Entry, Model, after, insert, last};
#[cfg(test)]
pub(crate) use follow::next;
pub(crate) use follow::{Follower, Stretch, follow};
use reader::advance;
pub(crate) use reader::position;
#[cfg(any(test, feature = "testing"))]
pub(crate) use reader::positions;
pub(crate) use subject::{Subject, subject};
pub(crate) use timeline::{are_all_by, happened, last_of, of_opportunity, of_people};

#[cfg(test)]
mod tests;
