//! Every path of the portal: patterns for the routers, typed paths for links.

mod pages;
pub mod paths;
pub mod patterns;

pub use pages::Pages;
