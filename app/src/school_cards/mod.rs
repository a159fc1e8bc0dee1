//! The card that members of the school show on their phone, the page that judges it for everybody, and the list of cards for staff.

mod api;
mod check;
mod desk;
mod own;
mod pages;
mod revoke;

pub use pages::{CardPage, DeskCardsPage, OwnCardPage, RevokeCardPage};
