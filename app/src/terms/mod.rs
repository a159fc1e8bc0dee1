//! What people agree to: the version in force and those before, and the form to agree with.

mod api;
mod page;
mod text;

pub use page::TermsPage;
