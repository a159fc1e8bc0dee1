use super::delete::delete;
use super::save::save;
use crate::organizations::entities::organizations::{Column, Entity};
use crate::saved_searches::queries::followed;
use crate::{Error, Portal, Result, SignedIn};
use model::language::Bilingual;
use model::saved_searches::{SaveForm, following, suggested_name, written};
use model::{Conflict, Language, Problem};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Follows an organization: a saved search with its name notifies the person at once of what it publishes. Repeating it is a no-op.
///
/// # Errors
/// `NotFound` for an organization that does not exist; `TooManySaved` as for every saved search.
pub async fn follow(
    portal: &Portal,
    person: &SignedIn,
    slug: &str,
    language: Language,
) -> Result<()> {
    let row = Entity::find()
        .filter(Column::Slug.eq(slug))
        .one(portal.read())
        .await?
        .ok_or(Problem::NotFound)?;
    let name = Bilingual::new(&row.name_ja, &row.name_en).shown(language);
    let form = SaveForm {
        name: suggested_name(&name.text),
        query: written(&following(slug)),
    };
    match save(portal, person, &form).await {
        Ok(_) | Err(Error::Problem(Problem::Conflict(Conflict::SavedAlready))) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Stops following an organization. Repeating it is a no-op.
///
/// # Errors
/// Only faults.
pub async fn unfollow(portal: &Portal, person: &SignedIn, slug: &str) -> Result<()> {
    let Some(id) = followed(portal, person, slug).await? else {
        return Ok(());
    };
    match delete(portal, person, id).await {
        Ok(()) | Err(Error::Problem(Problem::NotFound)) => Ok(()),
        Err(error) => Err(error),
    }
}
