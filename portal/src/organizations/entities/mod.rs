//! The tables of organizations and their members.

pub(crate) mod colleagues;
pub(crate) mod domains;
pub(crate) mod heads;
pub(crate) mod memberships;
pub(crate) mod merges;
pub(crate) mod organizations;
pub(crate) mod requests;
