use super::queue;
use crate::error::Result;
use crate::opportunities::{By, transition};
use crate::{Moderator, Portal};
use model::OpportunityId;
use model::machine::MoveForm;

/// Decides on a posting, and returns the next one in the queue.
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
    let decided = transition(portal, By::Staff(moderator), id, form).await?;
    queue::next(portal, moderator, decided.submitted_at, id).await
}
