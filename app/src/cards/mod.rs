//! Postings in lists, wherever a list stands: a card, its ★, what matched, until when.

mod card;
mod found_why;
mod marked;
mod star;
mod until;

pub use card::{OpportunityCards, badges};
pub use star::StarButton;
pub use until::until;
