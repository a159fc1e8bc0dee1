//! Messages from the portal to a person. They are written in the transaction of what they tell
//! of, and everybody reads only their own.

mod commands;
pub(crate) mod entity;
mod queries;

pub use commands::mark_all_read;
pub(crate) use commands::{tell, tell_staff};
pub use queries::list;
pub(crate) use queries::unread;

#[cfg(test)]
mod tests;
