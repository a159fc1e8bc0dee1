//! How people come to an organization: they bring one that is not here yet, or ask to join one that is.
//!
//! Whoever shows that they speak for a domain of it is let in at once; otherwise its owners decide, or staff where it has
//! none (decision 28). The first whose word is proved is its owner.

mod admit;
mod begin;
mod code;
mod decide;
mod doubts;
mod limits;
mod look;
mod moves;
mod prove;
mod views;

pub(super) use admit::{Place, admit, answer_for};
pub use begin::{ask, bring};
pub use code::{CODE_LIFE, confirm_code, send_code};
pub use decide::{decide_as_owner, decide_as_staff};
pub(crate) use doubts::{doubts, proposal_of};
pub(super) use limits::count_colleague;
pub use look::{Outside, look_for};
pub use moves::act;
pub(crate) use views::{of_organization, to_decide, view};
pub use views::{of_person, one};

#[cfg(test)]
mod tests;
