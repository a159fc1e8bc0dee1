//! Writing to the office that looks after the portal, and what staff make of it.

mod api;
mod contact;
mod desk;
mod desk_one;
mod guarded;
mod own;
mod report;
mod told;

pub use contact::ContactPage;
pub use desk::{DeskInquiriesPage, DeskInquiryPage};
pub use own::{InquiriesPage, InquiryPage};
pub use report::ReportPage;
