//! The directory of organizations, and the page of one.

mod api;
mod directory;
mod follow;
mod page;
mod parts;

pub use directory::DirectoryPage;
pub use page::OrganizationPage;
