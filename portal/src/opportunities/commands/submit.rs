use super::super::rights::{check_kind, problems};
use super::editable::{editable, moved, set_state};
use crate::error::Result;
use crate::journal::Entry;
use crate::notifications;
use crate::{Portal, Poster};
use model::moderation::Verb;
use model::opportunities::{Move, Publication, Revision};
use model::time::day_in_japan;
use model::{Conflict, OpportunityId};
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};

/// Hands the newest revision to staff. Handing in again what waits already changes nothing.
///
/// # Errors
/// `Invalid` with every field to correct; `Stale` when somebody saved after the preview;
/// `WrongStage` when there is nothing to hand in.
pub async fn submit(
    portal: &Portal,
    poster: &Poster,
    id: OpportunityId,
    version: i32,
) -> Result<()> {
    let mut tx = portal.write().await?;
    let row = editable(&tx, poster, id).await?;
    // A double click hands in once, and its second half is no mistake.
    let waits = row.revision == Revision::InReview && row.publication != Publication::Withdrawn;
    if waits && row.version == version {
        return Ok(());
    }
    let state = moved(&row, Move::Submit)?;
    if row.version != version {
        return Err(Conflict::Stale.into());
    }
    check_kind(poster, row.kind)?;
    problems(poster, &row, &row.draft()?, day_in_japan(tx.now())).or(())?;
    let mut change = row.into_active_model();
    set_state(&mut change, state);
    change.submitted_at = Set(Some(tx.now()));
    change.awaits_answer = Set(false);
    change.updated_at = Set(tx.now());
    change.update(tx.db()).await?;
    notifications::tell_staff(&tx, poster.id(), Verb::Submitted, id).await?;
    tx.record(Entry::opportunity(Some(poster.id()), Verb::Submitted, id))
        .await?;
    tx.commit().await
}
