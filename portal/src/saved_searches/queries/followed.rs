use super::super::entities::saved_searches::{Column, Entity};
use crate::error::Result;
use crate::{Portal, SignedIn};
use model::SavedSearchId;
use model::saved_searches::{following, written};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

/// The saved search by which the person follows an organization; one query.
///
/// # Errors
/// Only faults.
pub async fn followed(
    portal: &Portal,
    person: &SignedIn,
    slug: &str,
) -> Result<Option<SavedSearchId>> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::PersonId.eq(person.id()))
        .filter(Column::Query.eq(written(&following(slug))))
        .into_tuple()
        .one(portal.read())
        .await?)
}
