mod accept;
mod cleaning;
mod invite;
mod leave;
mod settings;
mod sign_in;
mod standing;

pub use accept::accept_invitation;
pub(crate) use cleaning::end_dead_sessions;
pub use invite::{Invited, add_person, invite, renew_for, renew_invitation};
pub use leave::{end_other_sessions, end_session, sign_out, sign_out_everywhere};
pub use settings::{change_password, set_language};
pub use sign_in::{NewSession, sign_in};
pub use standing::{disable_person, enable_person, verify_person};
