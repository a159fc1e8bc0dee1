mod accept;
mod address;
mod again;
mod cleaning;
mod depart;
mod forgotten;
mod invite;
mod leave;
mod prove;
mod recovery;
mod rename;
mod role;
mod see_name;
mod settings;
mod sign_in;
mod standing;

pub use accept::accept_invitation;
pub use address::{
    ADDRESS_LINK, UNDO, address_asked, address_left, ask_for_address, confirm_address, undo_address,
};
pub(crate) use again::{AGAIN, enter_again};
pub(crate) use cleaning::end_dead_sessions;
pub(crate) use depart::may_return;
pub use depart::{RETURN, depart};
pub use forgotten::{PASSWORD_LINK, forgotten};
pub use invite::{Invited, add_person, invite, renew_for, renew_invitation};
pub use leave::{end_other_sessions, end_session, sign_out, sign_out_everywhere};
pub use prove::{prove, prove_session};
pub use recovery::{make_recovery_codes, recover, recovery_codes};
pub use rename::rename;
pub use role::change_role;
pub use see_name::see_name;
pub use settings::{change_password, set_language};
pub(crate) use sign_in::enter;
pub use sign_in::{NewSession, sign_in};
pub(crate) use standing::other_person;
pub use standing::{disable_person, enable_person, verify_person};
