//! The journal: who did what to which thing, and when.
//!
//! It is audit trail, outbox and feeder of the index in one. Entries carry no content: readers
//! load the present state of the subject, so reading one twice does no harm.

mod details;
mod entity;
mod reader;
mod subject;
mod timeline;

pub(crate) use details::Details;
pub(crate) use entity::{Entry, Model, after, concerns, insert, last};
#[cfg(any(test, feature = "testing"))]
pub(crate) use reader::positions;
pub(crate) use reader::{advance, position};
pub(crate) use subject::{Subject, subject};
pub(crate) use timeline::{happened, last_of, of_opportunity, of_people};

#[cfg(test)]
mod tests;
