use super::entities::cards::{Column, Entity};
use super::{keys, state};
use crate::Portal;
use crate::error::Result;
use model::school_cards::{Gone, Published, Revocations, Serial};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};

/// What verifiers fetch while they have a network: the school's keys, and the cards that are none any more although their last day has
/// not come. Those are the only thing that is told of anybody, by their serials.
///
/// # Errors
/// Only faults.
pub async fn published(portal: &Portal) -> Result<Published> {
    let (db, now) = (portal.read(), portal.now());
    let keys = keys::public(db, now).await?;
    let Some(key) = keys::signing(db).await? else {
        return Ok(Published {
            keys,
            revocations: None,
        });
    };
    let revoked = gone(
        portal,
        Condition::all().add(Column::RevokedAt.is_not_null()),
    )
    .await?;
    let ended = gone(portal, state::ended()).await?;
    let revoked = revoked.into_iter().map(|serial| (serial, Gone::Revoked));
    let ended = ended.into_iter().map(|serial| (serial, Gone::Ended));
    let list = Revocations::new(now, revoked.chain(ended));
    Ok(Published {
        keys,
        revocations: Some(list.sign(&key)),
    })
}

async fn gone(portal: &Portal, which: Condition) -> Result<Vec<Serial>> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Serial)
        .filter(Column::LastDay.gte(portal.today()))
        .filter(which)
        .into_tuple()
        .all(portal.read())
        .await?)
}
