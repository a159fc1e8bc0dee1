//! What the portal tells a person.

mod api;
mod happened;
mod line;
mod page;

pub use happened::happened;
pub use page::NotificationsPage;
