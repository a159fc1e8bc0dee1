use super::super::entities::admissions::{Column, Entity};
use crate::error::Result;
use crate::{Portal, SignedIn};
use model::admissions::Standing;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// How far the school is with this person; one query.
///
/// # Errors
/// Only faults.
pub async fn standing(portal: &Portal, person: &SignedIn) -> Result<Standing> {
    let row = Entity::find()
        .filter(Column::PersonId.eq(person.id()))
        .one(portal.read())
        .await?;
    Ok(Standing {
        role: person.viewer().role,
        is_verified: person.viewer().verified,
        state: row.as_ref().map(|row| row.state),
        message: row.map(|row| row.message).unwrap_or_default(),
    })
}
