//! Claims of people to stand in the register.
//!
//! - `send`: somebody says who they were; the register answers at once or a registrar does;
//! - `confirm`: somebody is confirmed, or is not any more;
//! - `decide`: what registrars do; `vouch`: what alumni do for each other; `view`: what each of them sees.

mod confirm;
mod decide;
mod limits;
mod send;
mod view;
mod vouch;

pub use decide::decide;
pub use send::{Claimed, claim};
pub use view::{answer_of, claim_detail, claims};
pub use vouch::{vouch, vouching};
