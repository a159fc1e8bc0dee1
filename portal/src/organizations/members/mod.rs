//! Who belongs to an organization. Everybody of it sees the others; its owners invite colleagues, give rights and take them,
//! and hand over. There is always an owner. Whoever leaves, or is removed, posts in its name no more from that moment on, and
//! what they have posted goes to a colleague; so it does where somebody leaves the portal or is shut out of it (`gone`).

mod gone;
mod heirs;
mod invite;
mod leave;
mod list;
mod owner;
mod role;

pub(crate) use gone::{Held, hand_over_if_lost, hand_over_unless_able, hold, hold_all, stand_down};
pub(super) use heirs::{hand_over, keep_an_owner};
pub use invite::{COLLEAGUE_LIFE, accept, invitation, invite, uninvite};
pub use leave::{leave, remove};
pub use list::members;
pub use role::set_role;

#[cfg(test)]
mod tests;
