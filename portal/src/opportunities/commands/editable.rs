use super::super::entities::opportunities::{Entity, Model};
use crate::Poster;
use crate::error::Result;
use crate::store::Tx;
use model::{OpportunityId, Problem};
use sea_orm::{EntityTrait, QuerySelect};

/// The posting, locked until the end of the write, when the poster may edit it.
pub(super) async fn editable(tx: &Tx, poster: &Poster, id: OpportunityId) -> Result<Model> {
    let row = Entity::find_by_id(id).lock_exclusive().one(tx.db()).await?;
    Ok(row
        .filter(|row| poster.reader().may_edit(row))
        .ok_or(Problem::NotFound)?)
}
