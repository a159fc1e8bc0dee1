use super::entity::{Column, Entity};
use crate::Portal;
use crate::error::Result;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Forgets keys whose tries are all forgiven and returns how many.
pub(crate) async fn forget_forgiven(portal: &Portal) -> Result<u64> {
    let _turn = portal.store().turn().await;
    let gone = Entity::delete_many()
        .filter(Column::ForgivenAt.lt(portal.now().timestamp_millis()))
        .exec(portal.read())
        .await?;
    Ok(gone.rows_affected)
}
