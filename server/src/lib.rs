//! The process: settings, sessions, routes, REST and workers.
//!
//! Everything that decides anything lives in `portal`; here requests become calls and answers
//! become responses.

mod address;
pub mod api;
pub mod assets;
pub mod commands;
pub mod config;
mod device;
mod document;
mod feeds;
mod forms;
mod gate;
mod health;
mod kept_files;
mod kept_pages;
mod listen;
mod network;
mod pages;
mod refusal;
pub mod router;
mod security;
pub mod session;
pub mod site;
mod sitemap;
mod suggestions;
mod telemetry;

pub use network::Peer;
