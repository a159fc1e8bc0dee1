use crate::error::Result;
use crate::inquiries::reopen_reports;
use crate::{Moderator, Portal, opportunities};
use model::OpportunityId;

/// Takes one's own last decision back, as [`opportunities::undo`] has it, and in the same write reports that it settled wait again.
///
/// # Errors
/// `NotFound`; `Conflict::TooLateToUndo`.
pub async fn undo(portal: &Portal, moderator: &Moderator, id: OpportunityId) -> Result<()> {
    let mut tx = portal.write().await?;
    let decision = opportunities::undo(&mut tx, moderator, id).await?;
    reopen_reports(&mut tx, moderator, id, decision).await?;
    tx.commit().await
}
