//! What the portal tells a person.

mod api;
mod page;

pub use page::NotificationsPage;
