//! People and how they sign in.

pub(crate) mod entities;
