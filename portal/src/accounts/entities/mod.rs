//! The tables of people and sign-in.

pub(crate) mod departments;
pub(crate) mod devices;
pub(crate) mod invitations;
pub(crate) mod people;
pub(crate) mod school;
pub(crate) mod sessions;
