//! The front of the house: search, the four kinds, what closes soon, what is new.

mod api;
mod kinds;
mod page;

pub use page::HomePage;
