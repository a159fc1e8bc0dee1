//! The moderation desk: what waits, one posting with everything staff judge by, people, organizations. The pages of people
//! and of organizations are made by the server.

mod api;
mod applicant;
mod bulk;
mod changes;
mod decided;
mod decision;
mod desk;
mod hands;
mod merge;
mod organizations;
mod organizations_found;
mod organizations_merged;
mod organizations_waiting;
mod party;
mod people;
mod people_end;
mod people_found;
mod people_invite;
mod people_named;
mod people_waiting;
mod postings;
mod queue;
mod queue_row;
mod registers;
mod reports;
mod request_case;

pub use decided::DecidedBanner;
pub use desk::DeskPage;
pub use merge::DeskMergePage;
pub use postings::{DeskPostingsPage, asked};
pub use queue::QueuePage;
pub use registers::{ApplicantPage, DeskOrganizationsPage, PeoplePage};
