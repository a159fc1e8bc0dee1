use super::super::entities::opportunities::{ActiveModel, Entity, Model};
use super::super::rights::may_edit;
use crate::Poster;
use crate::error::Result;
use crate::store::Tx;
use model::opportunities::{Move, State};
use model::{Conflict, OpportunityId, Problem};
use sea_orm::{EntityTrait, QuerySelect, Set};

/// The posting, locked until the end of the write, when the poster may edit it.
pub(super) async fn editable(tx: &Tx, poster: &Poster, id: OpportunityId) -> Result<Model> {
    let row = Entity::find_by_id(id).lock_exclusive().one(tx.db()).await?;
    Ok(row
        .filter(|row| may_edit(poster, row))
        .ok_or(Problem::NotFound)?)
}

/// The state after a move.
///
/// # Errors
/// `WrongStage` when the move is not allowed now.
pub(crate) fn moved(row: &Model, act: Move) -> Result<State> {
    Ok(row.state().after(act).ok_or(Conflict::WrongStage)?)
}

pub(crate) fn set_state(change: &mut ActiveModel, state: State) {
    change.publication = Set(state.publication);
    change.revision = Set(state.revision);
}
