//! The moderation desk: what waits, one posting with everything staff judge by, people, organizations. The pages of people
//! and of organizations are made by the server.

mod api;
mod changes;
mod checklist;
mod decision;
mod desk;
mod organizations;
mod organizations_found;
mod party;
mod people;
mod people_found;
mod people_invite;
mod queue;
mod registers;

pub use desk::DeskPage;
pub use queue::QueuePage;
pub use registers::{DeskOrganizationsPage, PeoplePage};
