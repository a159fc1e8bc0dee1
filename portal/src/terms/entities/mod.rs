//! Versions of the terms, and who has agreed to which.

pub(crate) mod agreements;
pub(crate) mod versions;
