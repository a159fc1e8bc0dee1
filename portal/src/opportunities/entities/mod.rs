//! The tables of postings.

pub(crate) mod decisions;
pub(crate) mod notes;
pub(crate) mod opportunities;
pub(crate) mod revisions;
pub(crate) mod titles;
