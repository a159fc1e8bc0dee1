mod confirm;
mod decide;
mod register;

pub use confirm::{confirm_code, confirm_link};
pub use decide::{admit_pasted, answer, decide};
pub use register::{REGISTRATION_LIFE, register};
