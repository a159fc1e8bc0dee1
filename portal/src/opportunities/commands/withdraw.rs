use super::super::notes::{self, NewNote};
use super::editable::{editable, moved, set_state};
use crate::error::Result;
use crate::journal::Entry;
use crate::{Portal, Poster};
use model::closed::Closed;
use model::moderation::{Reason, Verb, check_message};
use model::opportunities::Move;
use model::{FieldProblem, FieldProblems, OpportunityId};
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};

/// Takes the posting back for good, with a reason.
///
/// # Errors
/// `Invalid` without a reason of the list; `WrongStage` for what is frozen or already withdrawn.
pub async fn withdraw(
    portal: &Portal,
    poster: &Poster,
    id: OpportunityId,
    reason: &str,
    message: &str,
) -> Result<()> {
    let mut problems = FieldProblems::default();
    let message = check_message(message, &mut problems, false);
    let reason =
        Reason::from_code(reason.trim()).filter(|reason| Reason::WITHDRAW.contains(reason));
    if reason.is_none() {
        problems.add("reason", FieldProblem::Missing);
    }
    problems.or(())?;

    let mut tx = portal.write().await?;
    let row = editable(&tx, poster, id).await?;
    let state = moved(&row, Move::Withdraw)?;
    let mut change = row.into_active_model();
    set_state(&mut change, state);
    change.awaits_answer = Set(false);
    change.updated_at = Set(tx.now());
    change.update(tx.db()).await?;
    let note = NewNote {
        author: poster.id(),
        from_staff: false,
        verb: Verb::Withdrawn,
        reason,
        text: message,
    };
    notes::write(&tx, id, note).await?;
    tx.record(Entry::opportunity(Some(poster.id()), Verb::Withdrawn, id))
        .await?;
    tx.commit().await
}
