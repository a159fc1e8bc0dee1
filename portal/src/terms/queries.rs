use super::entities::{agreements, versions};
use crate::error::Result;
use crate::{Portal, SignedIn};
use model::Problem;
use model::language::Bilingual;
use model::terms::{PROGRAMS_OWN, Terms};
use sea_orm::EntityTrait;

/// The version in force.
///
/// # Errors
/// Only faults.
pub async fn latest(portal: &Portal) -> Result<i32> {
    versions::latest(portal.read()).await
}

/// A version, or the one in force, and whether this person has agreed to it.
///
/// # Errors
/// `NotFound` for a version that there is not.
pub async fn terms(
    portal: &Portal,
    person: Option<&SignedIn>,
    version: Option<i32>,
) -> Result<Terms> {
    let db = portal.read();
    let latest = versions::latest(db).await?;
    let version = version.unwrap_or(latest);
    let row = versions::Entity::find_by_id(version).one(db).await?;
    if row.is_none() && version != PROGRAMS_OWN {
        return Err(Problem::NotFound.into());
    }
    let agreed = match person {
        Some(person) => {
            agreements::Entity::find_by_id((person.id(), version))
                .one(db)
                .await?
        }
        None => None,
    };
    Ok(Terms {
        version,
        published_at: row.as_ref().map(|row| row.published_at),
        body: row.map_or_else(Bilingual::default, |row| {
            Bilingual::new(row.body_ja, row.body_en)
        }),
        latest,
        agreed_at: agreed.map(|row| row.at),
    })
}
