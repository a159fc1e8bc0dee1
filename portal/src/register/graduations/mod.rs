//! Graduation: students become alumni on a day, with the same account. A file is compared with the accounts (`compare`), two registrars
//! say yes (`approve`), the clock carries it out (`apply`), and for thirty days it can be taken back (`undo`). Students in
//! their last year are asked for an address that stays (`private`).

mod apply;
mod approve;
mod compare;
mod private;
mod undo;
mod view;

pub(crate) use apply::apply_due;
pub use approve::{approve, cancel_graduation};
pub(super) use compare::compare;
pub(crate) use private::ask_private_addresses;
pub use private::needs_private_address;
pub use undo::{UNDO_FOR, undo_graduation};
pub use view::{graduation, graduations};
