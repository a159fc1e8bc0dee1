//! The journal in the hands of an auditor, and the chain that shows when somebody has changed it (decision 32).
//!
//! An administrator makes members of staff auditors ([`crate::access::Auditor`]) and cannot be one. An auditor reads the journal by a
//! look, which is an entry itself, and so is a file of what was found (`looks`). The chain follows the journal (`chain`); once a day, and
//! whenever somebody asks, the journal is compared with it (`verify`).

mod chain;
mod check;
pub(crate) mod entities;
mod forget;
mod lines;
mod looks;
mod verify;

pub use chain::catch_up;
pub(crate) use check::check_due;
#[cfg(any(test, feature = "testing"))]
pub(crate) use check::unchained;
pub use check::{check, head, state};
pub(crate) use forget::forget_names;
pub use looks::{export, look, looks, open};
pub use verify::Verified;

crate::journal::subject!(model::AuditorId, "auditor", model::accounts::RightVerb);
crate::journal::subject!(model::AuditLookId, "audit-look", model::audit::LookVerb);

#[cfg(test)]
mod tests;
