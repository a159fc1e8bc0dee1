//! The portal over HTTP, in process: real router, real storage, made-up people.

#![expect(
    clippy::unwrap_used,
    reason = "what a test needs is there, or the test fails"
)]

mod account;
mod alike;
mod api;
mod audit;
mod autosave;
mod bookmarks;
mod cookies;
mod deadlines;
mod desk;
mod detail;
mod done;
mod errors;
mod exposed;
mod figures;
mod forged;
mod guesses;
mod headers;
mod hostile;
mod imports;
mod inquiries;
mod joining;
mod kept_pages;
mod language;
mod mail;
mod odd;
mod open_feed;
mod own_lists;
mod passwords;
mod pictures;
mod posting;
mod programs;
mod redirects;
mod register;
mod registering;
mod resume;
mod rights;
mod saved_searches;
mod school;
mod school_cards;
mod sessions;
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
mod waiting;
mod way_back;
mod weight;
