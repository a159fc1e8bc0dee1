use super::super::entities::{digests, matches};
use crate::Portal;
use crate::error::Result;
use chrono::TimeDelta;
use model::time::day_in_japan;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// How long what was found is remembered.
const KEPT: TimeDelta = TimeDelta::days(180);

/// Forgets what was found long ago and returns how many matches that were. Feeds search again and do not change.
pub(crate) async fn forget_old(portal: &Portal) -> Result<u64> {
    let before = portal.now() - KEPT;
    let tx = portal.write().await?;
    let gone = matches::Entity::delete_many()
        .filter(matches::Column::At.lt(before))
        .exec(tx.db())
        .await?;
    digests::Entity::delete_many()
        .filter(digests::Column::DueOn.lt(day_in_japan(before)))
        .exec(tx.db())
        .await?;
    tx.commit_without_entries().await?;
    Ok(gone.rows_affected)
}
