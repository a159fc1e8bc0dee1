//! The portal over HTTP, in process: real router, real storage, made-up people.
//!
//! Each test has as many workers as the program has at least: with a single one a page was seen
//! never to end (leptos#4647), which the time limit turns into a 503.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so")]

mod api;
mod errors;
mod forged;
mod headers;
mod posting;
mod rights;
mod sign_in;
mod support;
