//! Messages from the portal to a person. They are written in the transaction of what they tell of.

pub(crate) mod entity;
