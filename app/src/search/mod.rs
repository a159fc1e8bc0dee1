//! Finding postings. The address holds the whole question: it can be shared, and works without WASM. With WASM a
//! change of a filter becomes a new answer in the same document (`islands`, list).

mod api;
mod bar;
mod chips;
mod facet;
mod filters;
mod found_by;
mod help;
mod no_hits;
mod page;
mod results;
mod search_box;
mod title;

pub use help::SearchHelpPage;
pub use page::SearchPage;
pub use search_box::SearchBox;
pub use title::opportunities_feed_title;
