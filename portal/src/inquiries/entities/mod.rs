//! The table of what is written to the office.

pub(crate) mod inquiries;
