mod list;
mod own;

pub(crate) use list::reports_of;
pub use list::{inquiry, list};
pub use own::{by_token, own};
