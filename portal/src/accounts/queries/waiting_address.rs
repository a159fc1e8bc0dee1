use super::super::entities::address_changes as table;
use crate::error::Result;
use crate::{Portal, SignedIn};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// The address that somebody asked for last and that has not been confirmed, while it still can be. Whether another account has it is
/// told to nobody: it waits all the same.
///
/// # Errors
/// Only faults.
pub async fn waiting_address(portal: &Portal, person: &SignedIn) -> Result<Option<String>> {
    let row = table::Entity::find()
        .filter(table::Column::PersonId.eq(person.id()))
        .filter(table::Column::ConfirmedAt.is_null())
        .filter(table::Column::ConfirmUntil.gt(portal.now()))
        .order_by_desc(table::Column::ConfirmUntil)
        .order_by_desc(table::Column::Id)
        .one(portal.read())
        .await?;
    Ok(row.map(|row| row.new_address))
}
