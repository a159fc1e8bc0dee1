//! Organizations: companies, laboratories and offices that postings belong to.

pub(crate) mod entities;
