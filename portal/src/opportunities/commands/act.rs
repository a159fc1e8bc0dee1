use super::super::entities::opportunities::{ActiveModel, Model};
use super::editable::{editable, moved, set_state};
use crate::error::Result;
use crate::journal::Entry;
use crate::{Portal, Poster};
use model::moderation::Verb;
use model::opportunities::{Move, State};
use model::time::day_in_japan;
use model::{Conflict, OpportunityId, Problem};
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};

/// Recalls, discards, pauses, reopens or closes; the other moves have commands of their own.
///
/// # Errors
/// `WrongStage` when the stage does not allow it, `DeadlinePassed` for reopening what nobody can
/// apply to any more, `NotAllowed` for moves that are not the poster's.
pub async fn act(portal: &Portal, poster: &Poster, id: OpportunityId, act: Move) -> Result<()> {
    let verb = match act {
        Move::Recall => Verb::Recalled,
        Move::Discard => Verb::Discarded,
        Move::Pause => Verb::Paused,
        Move::Reopen => Verb::Reopened,
        Move::Close => Verb::Closed,
        _ => return Err(Problem::NotAllowed.into()),
    };
    let mut tx = portal.write().await?;
    let row = editable(&tx, poster, id).await?;
    let state = moved(&row, act)?;
    let today = day_in_japan(tx.now());
    if act == Move::Reopen && row.apply_by.is_none_or(|deadline| deadline < today) {
        return Err(Conflict::DeadlinePassed.into());
    }
    let mut change = match act {
        Move::Discard => without_newest(row),
        _ => row.into_active_model(),
    };
    set_state(&mut change, state);
    if act == Move::Recall {
        change.awaits_answer = Set(false);
    }
    change.updated_at = Set(tx.now());
    change.update(tx.db()).await?;
    tx.record(Entry::opportunity(Some(poster.id()), verb, id))
        .await?;
    tx.commit().await
}

/// The published text becomes the newest again.
fn without_newest(row: Model) -> ActiveModel {
    let draft = row
        .published_draft
        .clone()
        .unwrap_or_else(|| row.draft.clone());
    let organization = row.published_organization_id;
    let version = row.version + 1;
    let mut change = row.into_active_model();
    change.draft = Set(draft);
    change.organization_id = Set(organization);
    change.version = Set(version);
    change
}

/// The moves that are open to the poster now.
pub(in super::super) fn poster_moves(row: &Model, today: chrono::NaiveDate) -> Vec<Move> {
    const POSTERS: [Move; 8] = [
        Move::Save,
        Move::Submit,
        Move::Recall,
        Move::Discard,
        Move::Pause,
        Move::Reopen,
        Move::Close,
        Move::Withdraw,
    ];
    let state: State = row.state();
    let deadline_lies_ahead = row.apply_by.is_some_and(|deadline| deadline >= today);
    POSTERS
        .into_iter()
        .filter(|act| state.after(*act).is_some())
        .filter(|act| *act != Move::Reopen || deadline_lies_ahead)
        .collect()
}
