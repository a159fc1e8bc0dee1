//! Messages from the portal to a person. They are written in the transaction of what they tell
//! of, and everybody reads only their own.

mod commands;
pub(crate) mod entity;
mod queries;
mod saved_search;

pub use commands::mark_all_read;
pub(crate) use commands::{tell, tell_of_link, tell_staff};
pub use queries::list;
#[cfg(test)]
pub(crate) use queries::unread;
pub(crate) use queries::unread_of;
pub(crate) use saved_search::{Bell, forget_saved_search, found, read_saved_search};

#[cfg(test)]
mod tests;
