//! Postings: writing, editing and reading them.
//!
//! Any verified alumnus, recruiter, faculty or staff member may post ([`crate::Poster`]);
//! recruiters offer no guest courses. A posting is edited by its poster and by the owners and
//! editors of its organization, by nobody else: staff decide on the desk
//! ([`crate::moderation`]) but never edit what others post. What somebody may not know of is
//! "not found".
//!
//! Everybody reads what is open or closed; postings for members are read by verified members and
//! by the posting's own organization; the rest only by those who may edit it.

mod commands;
pub(crate) mod entities;
mod markdown;
pub(crate) mod notes;
mod queries;
mod rights;
mod summaries;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod text;

pub use commands::{act, copy, delete, form_key, save_step, start};
pub(crate) use markdown::Renderer;
pub use markdown::markdown;
pub use queries::{mine, open_to_all, posting, preview, viewed};

#[cfg(test)]
pub(crate) use commands::set_state;
pub(crate) use commands::{
    By, expire_due, forget_decisions, remind_due, transition, undo, undoable_until,
};
pub(crate) use queries::{Sight, approvals, assemble};
pub(crate) use rights::is_staffs_business;
pub use rights::kinds_of;
pub(crate) use summaries::{published, summaries};
pub(crate) use text::Text;

crate::journal::subject!(
    model::OpportunityId,
    "opportunity",
    model::opportunities::Verb
);

#[cfg(test)]
mod tests;
