use super::super::ROW;
use super::super::entity::{Entity, Model};
use crate::Portal;
use crate::error::Result;
use model::language::Bilingual;
use model::school::School;
use sea_orm::EntityTrait;

/// The school that runs this portal, as an administrator has described it; before that, the name of the settings, else the one
/// that the demo has written, else "本学". One query.
///
/// # Errors
/// Only faults.
pub async fn school(portal: &Portal) -> Result<School> {
    let row = Entity::find_by_id(ROW).one(portal.read()).await?;
    let school = read(portal, row);
    portal.cache_school(&school);
    Ok(school)
}

/// The same as it was read last, for pages that have to be made when nothing can be read.
pub fn last_seen(portal: &Portal) -> School {
    portal.cached_school().unwrap_or_else(|| read(portal, None))
}

fn read(portal: &Portal, row: Option<Model>) -> School {
    let row = row.unwrap_or_default();
    let mut name = Bilingual::new(row.name_ja, row.name_en);
    if let Some(first) = portal.first_school().filter(|_| row.version == 0) {
        name.clone_from(first);
    }
    let is_named = !name.is_empty();
    if !is_named {
        name = Bilingual::new("本学", "the university");
    }
    School {
        name,
        is_named,
        office: Bilingual::new(row.office_ja, row.office_en),
        address: Bilingual::new(row.address_ja, row.address_en),
        mail: row.mail,
        phone: row.phone,
        hours: Bilingual::new(row.hours_ja, row.hours_en),
        privacy: Bilingual::new(row.privacy_ja, row.privacy_en),
        logo: row.logo,
        version: row.version,
    }
}
