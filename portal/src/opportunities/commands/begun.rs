//! A form sent twice begins one posting.

use super::super::entities::opportunities::{Column, Entity, Model};
use super::room::unfinished;
use crate::Poster;
use crate::error::Result;
use crate::store::Tx;
use model::OpportunityId;
use model::opportunities::{Draft, Kind};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use sha2::{Digest, Sha256};
use uuid::Builder;

/// What the poster has begun already with the form of this key; without a key, the newest of what they began and
/// never touched.
pub(super) async fn begun_already(
    tx: &Tx,
    poster: &Poster,
    key: &str,
    kind: Kind,
    draft: &Draft,
) -> Result<Option<OpportunityId>> {
    if key.is_empty() {
        return untouched(tx, poster, kind, draft).await;
    }
    let row = Entity::find_by_id(id_of_form(poster, key))
        .one(tx.db())
        .await?;
    let is_untouched = |row: &Model| row.version == 1 && row.kind == kind;
    Ok(row.filter(is_untouched).map(|row| row.id))
}

/// The id of what is begun with the form of this key, unless that was begun long ago and somebody came back to the form.
pub(super) async fn new_id(tx: &Tx, poster: &Poster, key: &str) -> Result<OpportunityId> {
    let id = id_of_form(poster, key);
    let is_taken = key.is_empty() || Entity::find_by_id(id).one(tx.db()).await?.is_some();
    Ok(if is_taken {
        OpportunityId(tx.portal().new_id())
    } else {
        id
    })
}

/// The poster's newest posting that is just this draft and was never touched.
pub(super) async fn untouched(
    tx: &Tx,
    poster: &Poster,
    kind: Kind,
    draft: &Draft,
) -> Result<Option<OpportunityId>> {
    let newest = unfinished()
        .filter(Column::PosterId.eq(poster.id()))
        .filter(Column::Kind.eq(kind))
        .filter(Column::Version.eq(1))
        .filter(Column::Draft.eq(serde_json::to_string(draft)?))
        .filter(Column::Source.is_null())
        .order_by_desc(Column::CreatedAt)
        .one(tx.db())
        .await?;
    Ok(newest.map(|row| row.id))
}

/// Nobody can name a posting of somebody else: the poster is part of it.
fn id_of_form(poster: &Poster, key: &str) -> OpportunityId {
    let hash = Sha256::new()
        .chain_update(poster.id().0.as_bytes())
        .chain_update(key.as_bytes())
        .finalize();
    let bytes = std::array::from_fn(|at| hash[at]);
    OpportunityId(Builder::from_custom_bytes(bytes).into_uuid())
}
