use super::super::entities::inquiries::{ActiveModel, Column, Entity, Model};
use crate::error::Result;
use crate::journal::Entry;
use crate::store::Tx;
use crate::{Moderator, Portal};
use model::closed::Closed;
use model::inquiries::{InquiryKind, InquiryMove, InquiryParty, InquiryState, InquiryVerb};
use model::machine::{Machine, MoveForm};
use model::{Conflict, InquiryId, OpportunityId, PersonId, Problem};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

/// Staff make a move; a sender who had signed in hears of it. Making the same move again is a no-op.
///
/// # Errors
/// `NotFound`; `Invalid` for what is no move; `WrongStage` when somebody else was quicker.
pub async fn settle(
    portal: &Portal,
    staff: &Moderator,
    id: InquiryId,
    form: &MoveForm,
) -> Result<()> {
    let said = form.check::<InquiryState>(InquiryParty::Staff)?;
    let mut tx = portal.write().await?;
    let row = Entity::find_by_id(id).lock_exclusive().one(tx.db()).await?;
    let row = row.ok_or(Problem::NotFound)?;
    let Some(state) = row.state.after(said.row.act) else {
        let is_theirs = row.handled_by == Some(staff.id()) && row.answer == said.message;
        let is_done = before(said.row.act).and_then(|state| state.after(said.row.act));
        return match is_theirs && is_done == Some(row.state) {
            true => Ok(()),
            false => Err(Conflict::WrongStage.into()),
        };
    };
    let mut change = moved(&tx, row, state, staff.id());
    change.answer = Set(said.message);
    change.update(tx.db()).await?;
    tx.record(Entry::new(Some(staff.id()), id, said.row.verb))
        .await?;
    tx.commit().await
}

/// A state from which the move leads on.
fn before(act: InquiryMove) -> Option<InquiryState> {
    let mut states = InquiryState::ALL.iter().copied();
    states.find(|state| state.after(act).is_some())
}

/// What was reported about a posting is settled with what staff have decided about it, as part of that write. It keeps the version
/// that the decision made of the posting.
pub(crate) async fn settle_reports(
    tx: &mut Tx,
    staff: &Moderator,
    posting: OpportunityId,
    decision: i32,
) -> Result<()> {
    let waiting = Entity::find()
        .filter(Column::OpportunityId.eq(posting))
        .filter(Column::Kind.eq(InquiryKind::Report))
        .filter(Column::State.eq(InquiryState::New))
        .order_by_asc(Column::Id)
        .lock_exclusive()
        .all(tx.db())
        .await?;
    for row in waiting {
        let id = row.id;
        let mut change = moved(tx, row, InquiryState::Settled, staff.id());
        change.settled_with = Set(Some(decision));
        change.update(tx.db()).await?;
        tx.record(Entry::new(Some(staff.id()), id, InquiryVerb::Settled))
            .await?;
    }
    Ok(())
}

/// What was settled with a decision, and nothing else, waits again when the decision is taken back. Its sender hears of it when it
/// is settled anew.
pub(crate) async fn reopen_reports(
    tx: &mut Tx,
    staff: &Moderator,
    posting: OpportunityId,
    decision: i32,
) -> Result<()> {
    let settled = Entity::find()
        .filter(Column::OpportunityId.eq(posting))
        .filter(Column::State.eq(InquiryState::Settled))
        .filter(Column::SettledWith.eq(decision))
        .order_by_asc(Column::Id)
        .lock_exclusive()
        .all(tx.db())
        .await?;
    for row in settled {
        let id = row.id;
        let mut change = row.into_active_model();
        change.state = Set(InquiryState::New);
        change.handled_by = Set(None);
        change.handled_at = Set(None);
        change.settled_with = Set(None);
        change.update(tx.db()).await?;
        tx.record(Entry::new(Some(staff.id()), id, InquiryVerb::Reopened))
            .await?;
    }
    Ok(())
}

/// The state that staff have moved it to, and who did so when.
fn moved(tx: &Tx, row: Model, state: InquiryState, staff: PersonId) -> ActiveModel {
    let mut change = row.into_active_model();
    change.state = Set(state);
    change.handled_by = Set(Some(staff));
    change.handled_at = Set(Some(tx.now()));
    change
}
