//! Every path of the portal: patterns for the routers, typed paths for links.

mod pages;
pub mod paths;
pub mod patterns;
mod query;

pub use pages::Pages;
pub use query::query;
