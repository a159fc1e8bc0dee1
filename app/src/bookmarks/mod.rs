//! The list of a person's bookmarks. The button that makes one is part of every card (`cards/star.rs`).

mod api;
mod list;

pub use list::BookmarksPage;
