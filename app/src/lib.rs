//! Pages and components: what people see. The server alone makes them; what runs in the browser is `islands`. Every page works
//! without WASM: links are links, forms are forms.

#![recursion_limit = "512"]

mod about;
mod accounts;
mod admissions;
mod app;
mod audit;
mod bookmarks;
mod cards;
pub mod context;
mod error;
pub mod forms;
mod home;
mod host;
mod import;
mod inquiries;
mod language;
mod layout;
pub mod mail;
mod moderation;
pub mod notifications;
mod offline;
mod opportunities;
mod organizations;
mod postings;
mod rcdata;
mod register;
pub mod routes;
mod saved_searches;
mod school;
mod school_cards;
mod search;
mod shell;
mod synonyms;
mod terms;
mod turned;
pub mod ui;
pub mod viewed;

pub use app::App;
pub use error::AppError;
pub use import::sentences;
pub use moderation::asked as desk_asked;
pub use search::opportunities_feed_title;
pub use shell::{Assets, BaseUrl, WORKER, inline_scripts, shell, turned_shell};
pub use turned::Turned;
