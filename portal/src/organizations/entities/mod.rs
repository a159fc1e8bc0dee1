//! The tables of organizations and their members.

pub(crate) mod memberships;
pub(crate) mod organizations;
