//! What people (and the calendar) do to postings. Each command is one transaction.

mod act;
mod answer;
mod begun;
mod copy;
mod editable;
mod expire;
mod remind;
mod room;
mod save;
mod start;
mod submit;
mod withdraw;

pub use act::act;
pub use answer::answer;
pub use copy::copy;
pub use save::save_step;
pub use start::{form_key, start};
pub use submit::submit;
pub use withdraw::withdraw;

pub(crate) use editable::{moved, set_state};
pub(crate) use expire::expire_due;
pub(crate) use remind::remind_due;

pub(super) use act::poster_moves;
