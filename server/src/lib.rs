//! The process: settings, sessions, routes, REST and workers.
//!
//! Everything that decides anything lives in `portal`; here requests become calls and answers
//! become responses.

mod address;
mod agent;
pub mod api;
pub mod assets;
mod card_keys;
pub mod commands;
pub mod config;
mod desk_file;
mod device;
mod document;
mod feeds;
mod forms;
mod gate;
mod health;
mod kept_files;
mod kept_pages;
mod language;
mod listen;
mod looks;
pub mod mail;
mod network;
mod offline;
mod outside;
mod pages;
mod pictures;
mod random;
mod refusal;
pub mod router;
mod security;
pub mod session;
mod sheet;
pub mod site;
mod sitemap;
mod suggestions;
mod telemetry;

pub use network::Peer;
