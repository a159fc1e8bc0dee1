//! The portal over HTTP, in process: real router, real storage, made-up people.

#![expect(
    clippy::unwrap_used,
    reason = "what a test needs is there, or the test fails"
)]

mod account;
mod api;
mod autosave;
mod bookmarks;
mod deadlines;
mod done;
mod errors;
mod forged;
mod guesses;
mod headers;
mod hostile;
mod imports;
mod kept_pages;
mod odd;
mod own_lists;
mod posting;
mod programs;
mod redirects;
mod resume;
mod rights;
mod saved_searches;
mod sharing;
mod sign_in;
mod standings;
mod structured;
mod support;
mod switch;
mod switch_pages;
mod synonyms;
mod turned;
mod viewed;
mod way_back;
mod weight;
