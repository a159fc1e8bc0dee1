//! The directory of organizations, the page of one and of its people, and the way to belong to one.

mod api;
mod colleague;
mod decision;
mod directory;
mod follow;
mod join;
mod join_bring;
mod member_rows;
mod members;
mod page;
mod parts;
mod proofs;
mod request;

pub use colleague::ColleaguePage;
pub use decision::RequestDecision;
pub use directory::DirectoryPage;
pub use join::JoinPage;
pub use members::MembersPage;
pub use page::OrganizationPage;
pub use parts::proved;
pub use request::JoinRequestPage;
