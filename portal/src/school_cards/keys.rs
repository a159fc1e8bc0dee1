//! The school's keys. The first is made with the first card; an operator replaces one that may be known to others.

use super::entities::keys::{Column, Entity, Model};
use crate::error::{Fault, Result};
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::Tx;
use crate::{Operator, Portal};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use model::CardKeyId;
use model::school_cards::{CardKeyVerb, LIST_HOURS, PublicKey, SecretKey};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder,
};

/// The key that signs now; there is none before the first card.
pub(super) async fn signing(db: &impl ConnectionTrait) -> Result<Option<SecretKey>> {
    let row = Entity::find()
        .filter(Column::ReplacedAt.is_null())
        .order_by_desc(Column::Number)
        .one(db)
        .await?;
    row.as_ref().map(secret).transpose()
}

/// Keys that verifiers need: a list of before may have been signed by one that was replaced since.
pub(super) async fn public(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<PublicKey>> {
    let needed = Condition::any()
        .add(Column::ReplacedAt.is_null())
        .add(Column::ReplacedAt.gt(now - TimeDelta::hours(LIST_HOURS)));
    let rows = Entity::find()
        .filter(needed)
        .order_by_desc(Column::Number)
        .all(db)
        .await?;
    let keys = rows
        .iter()
        .map(|row| Ok(secret(row)?.public(row.replaced_at)));
    keys.collect()
}

/// Sees to it that there is a key, as part of a write.
pub(super) async fn ensure(tx: &mut Tx) -> Result<()> {
    if signing(tx.db()).await?.is_some() {
        return Ok(());
    }
    let row = new_key(tx.portal(), 1)?;
    let id = row.id;
    // Of two processes that make the first key at once, one is late and uses the other's.
    let late = OnConflict::column(Column::Number).do_nothing().to_owned();
    let made = Entity::insert(row.into_active_model().reset_all())
        .on_conflict(late)
        .exec_without_returning(tx.db())
        .await?;
    if made > 0 {
        tx.record(Entry::new(None, id, CardKeyVerb::Made)).await?;
    }
    Ok(())
}

/// Makes another key; what the present one signs from now on is nothing. Answers its number.
///
/// # Errors
/// Only faults.
pub async fn replace_key(portal: &Portal, _: &Operator) -> Result<u16> {
    let mut tx = portal.write().await?;
    let newest = Entity::find()
        .order_by_desc(Column::Number)
        .one(tx.db())
        .await?;
    let number = newest.map_or(1, |row| row.number + 1);
    Entity::update_many()
        .col_expr(Column::ReplacedAt, Expr::value(Some(tx.now())))
        .filter(Column::ReplacedAt.is_null())
        .exec(tx.db())
        .await?;
    let row = new_key(portal, number)?;
    let id = row.id;
    let number = secret(&row)?.number();
    insert_all(tx.db(), vec![row]).await?;
    tx.record(Entry::new(None, id, CardKeyVerb::Made)).await?;
    tx.commit().await?;
    Ok(number)
}

/// A key that nobody has.
pub(crate) fn new_key(portal: &Portal, number: i32) -> Result<Model> {
    let mut secret = [0; 32];
    getrandom::fill(&mut secret)
        .map_err(|error| Fault::new(format_args!("random numbers: {error}")))?;
    Ok(Model {
        id: CardKeyId(portal.new_id()),
        number,
        secret: BASE64_URL_SAFE_NO_PAD.encode(secret),
        made_at: portal.now(),
        replaced_at: None,
    })
}

fn secret(row: &Model) -> Result<SecretKey> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(&row.secret).ok();
    let bytes = bytes.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    let key = bytes.zip(u16::try_from(row.number).ok());
    match key {
        Some((bytes, number)) => Ok(SecretKey::new(number, &bytes)),
        None => Err(Fault::new(format_args!("card key {} cannot be read", row.number)).into()),
    }
}
