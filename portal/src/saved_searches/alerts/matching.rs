use super::super::entities::{matches, saved_searches};
use crate::accounts::entities::people;
use crate::discovery::{aside, documents_of, question};
use crate::error::Result;
use crate::opportunities::entities::opportunities::{Column, Entity, Model};
use crate::{Portal, Reader};
use chrono::{DateTime, TimeDelta, Utc};
use model::accounts::{Role, Verification};
use model::opportunities::Publication;
use model::saved_searches::{Frequency, read};
use model::{OpportunityId, PersonId, SavedSearchId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Whoever was told of a posting is not told of it again so soon, however often it is closed and
/// opened.
const NOT_AGAIN_WITHIN: TimeDelta = TimeDelta::days(7);

/// What one saved search found.
#[derive(Debug)]
pub struct Found {
    pub search: SavedSearchId,
    pub owner: PersonId,
    pub frequency: Frequency,
    /// The newest first.
    pub postings: Vec<OpportunityId>,
}

/// Puts postings that have just become open before every saved search.
pub async fn matching(
    portal: &Portal,
    opened: &BTreeMap<OpportunityId, DateTime<Utc>>,
) -> Result<Vec<Found>> {
    if opened.is_empty() {
        return Ok(Vec::new());
    }
    let db = portal.read();
    let rows = Entity::find()
        .filter(Column::Id.is_in(opened.keys().copied()))
        .filter(Column::Publication.eq(Publication::Open))
        .order_by_desc(Column::PublishedAt)
        .all(db)
        .await?;
    let searches = saved_searches::Entity::find().all(db).await?;
    if rows.is_empty() || searches.is_empty() {
        return Ok(Vec::new());
    }
    let readers = readers(db).await?;
    let told = told_lately(portal, &rows).await?;
    let answers = answers(portal, &rows, &searches, &readers).await?;

    let mut found = Vec::new();
    for search in searches {
        let Some(reader) = readers.get(&search.person_id) else {
            continue;
        };
        let Some(ids) = answers.get(&(search.query.clone(), reader.members())) else {
            continue;
        };
        // What was published before the search was saved stood in its list already.
        let is_news = |row: &&Model| {
            ids.contains(&row.id)
                && row.poster_id != search.person_id
                && opened
                    .get(&row.id)
                    .is_some_and(|at| *at >= search.created_at)
                && !told.contains(&(search.id, row.id))
        };
        let postings: Vec<OpportunityId> = rows.iter().filter(is_news).map(|row| row.id).collect();
        if !postings.is_empty() {
            found.push(Found {
                search: search.id,
                owner: search.person_id,
                frequency: search.frequency,
                postings,
            });
        }
    }
    Ok(found)
}

/// Everybody who may sign in and keeps a search, as a reader.
async fn readers(db: &impl ConnectionTrait) -> Result<HashMap<PersonId, Reader>> {
    let keepers = sea_orm::sea_query::Query::select()
        .column(saved_searches::Column::PersonId)
        .from(saved_searches::Entity)
        .to_owned();
    let people: Vec<(PersonId, Role, Verification)> = people::Entity::find()
        .select_only()
        .columns([
            people::Column::Id,
            people::Column::Role,
            people::Column::Verification,
        ])
        .filter(people::Column::Id.in_subquery(keepers))
        .filter(people::Column::DisabledAt.is_null())
        .into_tuple()
        .all(db)
        .await?;
    Ok(people
        .into_iter()
        .map(|(id, role, verification)| (id, Reader::absent(id, role, verification.is_verified())))
        .collect())
}

async fn told_lately(
    portal: &Portal,
    rows: &[Model],
) -> Result<HashSet<(SavedSearchId, OpportunityId)>> {
    let told: Vec<(SavedSearchId, OpportunityId)> = matches::Entity::find()
        .select_only()
        .columns([
            matches::Column::SavedSearchId,
            matches::Column::OpportunityId,
        ])
        .filter(matches::Column::OpportunityId.is_in(rows.iter().map(|row| row.id)))
        .filter(matches::Column::At.gt(portal.now() - NOT_AGAIN_WITHIN))
        .into_tuple()
        .all(portal.read())
        .await?;
    Ok(told.into_iter().collect())
}

/// Which of the postings answer each question; people who keep the same conditions and may read
/// the same share one.
async fn answers(
    portal: &Portal,
    rows: &[Model],
    searches: &[saved_searches::Model],
    readers: &HashMap<PersonId, Reader>,
) -> Result<HashMap<(String, bool), HashSet<OpportunityId>>> {
    let documents = documents_of(portal.read(), rows).await?;
    let mut asked: HashMap<(String, bool), Reader> = HashMap::new();
    for search in searches {
        if let Some(reader) = readers.get(&search.person_id) {
            asked.insert((search.query.clone(), reader.members()), *reader);
        }
    }
    let (index, today) = (portal.index().clone(), portal.today());
    aside(move || {
        let percolator = index.percolator(&documents)?;
        let mut answers = HashMap::with_capacity(asked.len());
        for (key, reader) in asked {
            // One question that cannot be asked must not keep everybody from being told.
            match percolator.answers(&question(&read(&key.0), &reader, today)) {
                Ok(ids) if ids.is_empty() => {}
                Ok(ids) => {
                    let ids = ids.into_iter().filter_map(|id| id.parse().ok()).collect();
                    answers.insert(key, ids);
                }
                Err(error) => tracing::error!(%error, "a saved search cannot be asked"),
            }
        }
        Ok(answers)
    })
    .await
}
