//! The portal over HTTP, in process: real router, real storage, made-up people.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so")]

mod api;
mod errors;
mod forged;
mod headers;
mod posting;
mod rights;
mod sign_in;
mod support;
