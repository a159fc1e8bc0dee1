pub mod announced;
pub mod digests;
pub mod matches;
pub mod saved_searches;
