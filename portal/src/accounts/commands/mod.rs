mod accept;
mod cleaning;
mod invite;
mod settings;
mod sign_in;
mod standing;

pub use accept::accept_invitation;
pub(crate) use cleaning::end_dead_sessions;
pub use invite::{Invited, add_person, invite, renew_invitation};
pub use settings::{change_password, end_session, set_language};
pub use sign_in::{NewSession, sign_in, sign_out};
pub use standing::{disable_person, enable_person, verify_person};
