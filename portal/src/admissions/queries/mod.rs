mod queue;
mod registration;
mod standing;

pub use queue::{applicant, queue};
pub use registration::{registering, started_with_link, started_with_ticket};
pub(super) use registration::{with_link, with_ticket};
pub use standing::standing;
