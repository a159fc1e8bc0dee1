use super::super::notes::{self, NewNote};
use super::editable::editable;
use crate::error::Result;
use crate::journal::Entry;
use crate::notifications;
use crate::{Portal, Poster};
use model::moderation::{Verb, check_message};
use model::opportunities::Revision;
use model::{Conflict, FieldProblems, OpportunityId};
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};

/// Answers a question of staff; the posting keeps its place in the queue.
///
/// # Errors
/// `Invalid` for an empty or too long message; `WrongStage` when no question waits.
pub async fn answer(
    portal: &Portal,
    poster: &Poster,
    id: OpportunityId,
    message: &str,
) -> Result<()> {
    let mut problems = FieldProblems::default();
    let text = check_message(message, &mut problems, true);
    problems.or(())?;

    let mut tx = portal.write().await?;
    let row = editable(&tx, poster, id).await?;
    if row.revision != Revision::InReview || !row.awaits_answer {
        return Err(Conflict::WrongStage.into());
    }
    let mut change = row.into_active_model();
    change.awaits_answer = Set(false);
    change.updated_at = Set(tx.now());
    change.update(tx.db()).await?;
    let note = NewNote {
        author: poster.id(),
        from_staff: false,
        verb: Verb::Answered,
        reason: None,
        text,
    };
    notes::write(&tx, id, note).await?;
    notifications::tell_staff(&tx, poster.id(), Verb::Answered, id).await?;
    tx.record(Entry::opportunity(Some(poster.id()), Verb::Answered, id))
        .await?;
    tx.commit().await
}
