//! The tables of people and sign-in.

pub(crate) mod address_changes;
pub(crate) mod departments;
pub(crate) mod departures;
pub(crate) mod devices;
pub(crate) mod former_names;
pub(crate) mod invitations;
pub(crate) mod new_names;
pub(crate) mod people;
pub(crate) mod recovery_codes;
pub(crate) mod sessions;
pub(crate) mod suspensions;
