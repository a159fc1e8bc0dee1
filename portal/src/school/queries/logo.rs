use super::super::logos::Entity;
use crate::Portal;
use crate::error::Result;
use model::Problem;
use sea_orm::EntityTrait;

/// The picture with this hash.
///
/// # Errors
/// `NotFound`.
pub async fn logo(portal: &Portal, hash: &str) -> Result<Vec<u8>> {
    let row = Entity::find_by_id(hash.to_owned())
        .one(portal.read())
        .await?;
    Ok(row.map(|row| row.png).ok_or(Problem::NotFound)?)
}
