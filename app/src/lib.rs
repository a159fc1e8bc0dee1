//! Pages and components: what people see. The server alone makes them; what runs in the browser is `islands`. Every page works
//! without WASM: links are links, forms are forms.

#![recursion_limit = "512"]

mod about;
mod accounts;
mod app;
mod bookmarks;
pub mod context;
mod error;
pub mod forms;
mod home;
mod host;
mod import;
mod language;
mod layout;
mod moderation;
mod notifications;
mod opportunities;
mod organizations;
mod postings;
mod rcdata;
pub mod routes;
mod saved_searches;
mod search;
mod shell;
mod synonyms;
mod turned;
pub mod ui;
pub mod viewed;

pub use app::App;
pub use error::AppError;
pub use import::sentences;
pub use shell::{Assets, BaseUrl, School, inline_scripts, shell, turned_shell};
pub use turned::Turned;
