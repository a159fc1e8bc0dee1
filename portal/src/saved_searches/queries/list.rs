use super::super::entities::matches;
use super::super::entities::saved_searches::{Column, Entity, Model};
use crate::access::PostingScope;
use crate::error::Result;
use crate::opportunities::entities::opportunities;
use crate::organizations::entities::heads;
use crate::{Portal, SignedIn};
use model::saved_searches::SavedSearch;
use model::search::Facet;
use model::{Language, Problem, SavedSearchId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeSet, HashMap};

/// The person's saved searches, the newest first. Three queries.
///
/// # Errors
/// Only faults.
pub async fn list(
    portal: &Portal,
    person: &SignedIn,
    language: Language,
) -> Result<Vec<SavedSearch>> {
    let rows = Entity::find()
        .filter(Column::PersonId.eq(person.id()))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .all(portal.read())
        .await?;
    views(portal, person, rows, language).await
}

/// One of them.
///
/// # Errors
/// `NotFound` also for searches of other people.
pub async fn one(
    portal: &Portal,
    person: &SignedIn,
    id: SavedSearchId,
    language: Language,
) -> Result<SavedSearch> {
    let row = Entity::find_by_id(id)
        .filter(Column::PersonId.eq(person.id()))
        .one(portal.read())
        .await?;
    let view = views(portal, person, row.into_iter().collect(), language)
        .await?
        .pop();
    Ok(view.ok_or(Problem::NotFound)?)
}

async fn views(
    portal: &Portal,
    person: &SignedIn,
    rows: Vec<Model>,
    language: Language,
) -> Result<Vec<SavedSearch>> {
    let new = new_ones(portal, person, &rows).await?;
    let queries: Vec<_> = rows.iter().map(Model::query).collect();
    let slugs: BTreeSet<&str> = queries
        .iter()
        .flat_map(|query| query.chosen.of(Facet::Organization))
        .map(String::as_str)
        .collect();
    let names = heads::names(portal.read(), slugs.into_iter().collect(), language).await?;
    let views = rows.into_iter().zip(queries).map(|(row, query)| {
        let organizations = query
            .chosen
            .of(Facet::Organization)
            .iter()
            .filter_map(|slug| Some((slug.clone(), names.get(slug)?.clone())))
            .collect();
        SavedSearch {
            id: row.id,
            name: row.shown_name(),
            query,
            frequency: row.frequency,
            created_at: row.created_at,
            new: new.get(&row.id).copied().unwrap_or_default(),
            feed_token: row.feed_token,
            organizations,
        }
    });
    Ok(views.collect())
}

/// How many postings that can still be read each of them found since its owner last looked.
async fn new_ones(
    portal: &Portal,
    person: &SignedIn,
    rows: &[Model],
) -> Result<HashMap<SavedSearchId, u32>> {
    if rows.is_empty() {
        return Ok(HashMap::new());
    }
    let readable = opportunities::Entity::find()
        .open_on(portal.today())
        .readable_by(&person.reader())
        .ids();
    let counted: Vec<(SavedSearchId, i64)> = matches::Entity::find()
        .select_only()
        .column(matches::Column::SavedSearchId)
        .column_as(matches::Column::OpportunityId.count(), "new")
        .filter(matches::Column::SavedSearchId.is_in(rows.iter().map(|row| row.id)))
        .filter(matches::Column::SeenAt.is_null())
        .filter(matches::Column::OpportunityId.in_subquery(readable))
        .group_by(matches::Column::SavedSearchId)
        .into_tuple()
        .all(portal.read())
        .await?;
    Ok(counted
        .into_iter()
        .map(|(id, count)| (id, u32::try_from(count).unwrap_or(u32::MAX)))
        .collect())
}
