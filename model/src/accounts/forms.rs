//! What people type about themselves and others.

mod entering;
mod own;
mod password;
mod staff;

pub use entering::{ForgottenForm, SignInForm};
pub use own::{AddressForm, DEPARTED_DAYS, NameForm, PROVEN_MINUTES, ProveForm};
pub use password::{PASSWORD_MAX, PASSWORD_MIN, PasswordForm};
pub use staff::{Invitation, InviteForm, NameSeenForm, PastedForm, REASON_MAX, SuspendForm};

/// Longest name of a person.
pub const NAME_MAX: u32 = 80;
