use super::entity::{Column, Entity};
use crate::Portal;
use crate::error::Result;
use model::figures::first_day;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Forgets counts of weeks that no page shows any more; answers how many rows.
pub(crate) async fn forget_old(portal: &Portal) -> Result<u64> {
    let _turn = portal.store().turn().await;
    let gone = Entity::delete_many()
        .filter(Column::Day.lt(first_day(portal.today())))
        .exec(portal.read())
        .await?;
    Ok(gone.rows_affected)
}
