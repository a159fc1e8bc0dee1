//! Searches that a person keeps: the button that keeps one, their list, and the page of one.

mod api;
mod button;
mod list;
mod one;
mod shown;

pub use button::SaveButton;
pub use list::SavedSearchesPage;
pub use one::SavedSearchPage;
pub use shown::LookButton;
