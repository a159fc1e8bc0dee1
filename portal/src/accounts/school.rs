use super::entities::school::{Column, Entity};
use crate::Portal;
use crate::error::Result;
use model::language::Bilingual;
use sea_orm::{EntityTrait, QueryOrder};

/// The name of the school that runs this portal: the one of its settings, else the one that the demo has written, else
/// "本学".
///
/// # Errors
/// Only faults.
pub async fn school(portal: &Portal) -> Result<Bilingual> {
    if let Some(school) = portal.school_seen() {
        return Ok(school.clone());
    }
    let row = Entity::find()
        .order_by_asc(Column::Id)
        .one(portal.read())
        .await?;
    Ok(match row {
        // A school keeps its name; one that is missing may still be set by another process.
        Some(row) => portal.see_school(Bilingual::new(row.name_ja, row.name_en)),
        None => Bilingual::new("本学", "the university"),
    })
}
