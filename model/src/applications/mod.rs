//! Applications of all four kinds, from a first interest to a decision and a start.
//!
//! One machine has the stages of all kinds; a kind has those to which its moves lead (`table/`). What is awaited of whom, and by when,
//! follows from the state (`wait.rs`, `clock/`), and so does which moves are open to whom (`open.rs`) and how far along something is
//! (`ladder.rs`). Decision 34 has the choices.

pub mod clock;
pub mod contact;
mod contact_signs;
mod ladder;
pub mod lint;
mod moves;
mod need;
pub mod nominations;
mod open;
mod reason;
pub mod reply;
pub mod seats;
pub mod slots;
mod stage;
mod state;
mod table;
#[cfg(test)]
mod tests;
mod verb;
mod wait;

pub use ladder::{Mark, Rung};
pub use moves::{Move, Party};
pub use need::Need;
pub use open::{Hand, OpenMove, WhyNot};
pub use reason::Reason;
pub use stage::Stage;
pub use state::State;
pub use verb::Verb;
pub use wait::{Anchor, Awaited, Lapse, Term, Wait};

/// So many running applications one person has at most; the words of [`Need::FewLive`] say the number too.
pub const LIVE_MAX: u64 = 10;
/// An applicant asks for an overdue answer once in so many working days.
pub const NUDGE_WORKING_DAYS: u32 = 5;
/// An answer that has been due for so many working days may be closed by staff.
pub const SILENT_WORKING_DAYS: u32 = 20;
/// So many working days there are to object to what somebody has reported.
pub const CONTEST_WORKING_DAYS: u32 = 3;
/// What has ended can be reopened for so many days.
pub const REOPEN_DAYS: i64 = 14;
