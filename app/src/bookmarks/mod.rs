//! ★: the button that marks a posting and takes the mark off again, and the list of a person's marks.

mod api;
mod list;
mod star;

pub use list::BookmarksPage;
pub use star::{StarButton, star};
