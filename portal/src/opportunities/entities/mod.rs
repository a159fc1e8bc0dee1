//! The tables of postings.

pub(crate) mod notes;
pub(crate) mod opportunities;
pub(crate) mod revisions;
