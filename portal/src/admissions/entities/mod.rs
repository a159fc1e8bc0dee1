//! The tables of registrations and of those who wait for a yes.

pub(crate) mod admissions;
pub(crate) mod registrations;
