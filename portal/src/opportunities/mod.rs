//! Opportunities: posting, editing and reading them.

pub(crate) mod entities;
