//! The portal over HTTP, in process: real router, real storage, made-up people.

mod api;
mod errors;
mod forged;
mod headers;
mod posting;
mod rights;
mod sign_in;
mod support;
