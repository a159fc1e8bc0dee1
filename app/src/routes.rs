//! Every path of the portal: one table (decision 23), and what is made of it.

mod pages;
pub mod paths;
mod right;
mod route;
mod table;

pub use pages::Pages;
pub use right::Right;
pub use route::{Kind, Menu, Route};
