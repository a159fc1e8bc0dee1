//! What people (and the calendar) do to postings. Each command is one transaction; all but saving and copying are moves of one table.

mod approve;
mod begun;
mod copy;
mod delete;
mod editable;
mod expire;
mod remind;
mod room;
mod save;
mod stale;
mod start;
mod transition;
mod undo;

pub use copy::copy;
pub use delete::delete;
pub use save::save_step;
pub use start::{form_key, start};
pub use transition::act;

pub(crate) use expire::expire_due;
pub(crate) use remind::remind_due;
#[cfg(test)]
pub(crate) use transition::set_state;
pub(crate) use transition::{By, transition};
pub(crate) use undo::{forget_decisions, undo, undoable_until};

pub(super) use transition::is_over;
