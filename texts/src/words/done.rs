//! What a form has done, in words.

mod accounts;
mod admin;
mod cards;
mod desk;
mod organizations;
mod postings;
mod register;

use model::Language;
use model::closed::Closed;

/// What a form has done: the address of the page that follows has the code, and the page says the words.
pub trait Done: Closed {
    /// Nothing of what no form does.
    fn words(self, language: Language) -> Option<&'static str>;
}
