use super::queue;
use crate::error::Result;
use crate::inquiries::settle_reports;
use crate::opportunities::{By, transition};
use crate::{Moderator, Portal};
use model::OpportunityId;
use model::closed::Closed;
use model::machine::MoveForm;
use model::moderation::Reason;
use model::opportunities::Publication;

/// Decides on a posting, and returns the next one in the queue. What is unpublished because readers reported it settles their
/// reports, in the same write.
///
/// # Errors
/// `Invalid` for a decision without its reason or message; `OwnPosting`; `AlreadyDecided` and
/// `Stale` when another moderator or the poster was quicker; `WrongStage`; `DeadlinePassed` for
/// approving what nobody could apply to.
pub async fn decide(
    portal: &Portal,
    moderator: &Moderator,
    id: OpportunityId,
    form: &MoveForm,
) -> Result<Option<OpportunityId>> {
    let mut tx = portal.write().await?;
    let decided = transition(&mut tx, By::Staff(moderator), id, form).await?;
    let posting = decided.posting;
    let is_frozen = posting.publication == Publication::Frozen;
    if decided.is_new && is_frozen && is_of_reports(form) {
        settle_reports(&mut tx, moderator, id, posting.version).await?;
    }
    tx.commit_batch().await?;
    queue::next(portal, moderator, posting.submitted_at, id).await
}

/// Whether a decision was made because readers have reported something.
pub fn is_of_reports(form: &MoveForm) -> bool {
    Reason::from_code(form.reason.trim()) == Some(Reason::Reported)
}
