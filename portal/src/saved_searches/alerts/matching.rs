use super::super::entities::{matches, saved_searches};
use super::edited;
use super::opened::Change;
use crate::access::{self, PostingScope};
use crate::accounts::entities::people;
use crate::blocking::on_blocking_thread;
use crate::discovery::{documents_of, question};
use crate::error::Result;
use crate::opportunities::entities::opportunities::{Column, Entity, Model};
use crate::{Portal, Reader};
use chrono::{DateTime, TimeDelta, Utc};
use model::accounts::{Role, Verification};
use model::saved_searches::{Frequency, read};
use model::{OpportunityId, PersonId, SavedSearchId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use search::{Document, Reach};
use std::collections::{HashMap, HashSet};

/// The owner of a search is not told of the same posting again so soon, however often it is closed and
/// opened.
const NOT_AGAIN_WITHIN: TimeDelta = TimeDelta::days(7);

/// What one saved search found.
#[derive(Debug)]
pub struct Found {
    pub search: SavedSearchId,
    pub frequency: Frequency,
    /// The newest first.
    pub postings: Vec<OpportunityId>,
}

/// Postings by the question that they answer and how far its owner may read.
type Answers = HashMap<(String, Reach), HashSet<OpportunityId>>;

/// Puts postings that have just become open before every saved search, and those whose text has
/// changed before the searches that it did not answer until now.
pub async fn matching(portal: &Portal, change: &Change) -> Result<Vec<Found>> {
    let touched = change.opened.keys().chain(change.edited.keys()).copied();
    if change.opened.is_empty() && change.edited.is_empty() {
        return Ok(Vec::new());
    }
    let db = portal.read();
    // Before the postings: where nobody keeps a search, none of them has to be read.
    let searches = saved_searches::Entity::find().all(db).await?;
    if searches.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        .open()
        .filter(Column::Id.is_in(touched))
        .order_by_desc(Column::PublishedAt)
        .all(db)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let readers = readers(db).await?;
    let told = told(portal, &rows).await?;
    let now = documents_of(db, &rows).await?;
    let answers_now = answers(portal, now, &searches, &readers).await?;
    let edited: Vec<Model> = rows
        .iter()
        .filter(|row| change.edited.contains_key(&row.id))
        .cloned()
        .collect();
    let earlier = edited::before(db, &edited).await?;
    let known: HashSet<String> = earlier.iter().map(|one| one.id.clone()).collect();
    let answers_before = answers(portal, earlier, &searches, &readers).await?;
    let news = News {
        change,
        told,
        known,
        again_before: portal.now() - NOT_AGAIN_WITHIN,
    };

    let mut found = Vec::new();
    for search in searches {
        let Some(reader) = readers.get(&search.person_id) else {
            continue;
        };
        let key = (search.query.clone(), reader.reach());
        let Some(ids) = answers_now.get(&key) else {
            continue;
        };
        let stood_there = |id: &OpportunityId| {
            answers_before
                .get(&key)
                .is_some_and(|before| before.contains(id))
        };
        let is_news = |row: &&Model| {
            ids.contains(&row.id)
                && row.poster_id != search.person_id
                && news.is_news(&search, row.id, stood_there(&row.id))
        };
        let postings: Vec<OpportunityId> = rows.iter().filter(is_news).map(|row| row.id).collect();
        if !postings.is_empty() {
            found.push(Found {
                search: search.id,
                frequency: search.frequency,
                postings,
            });
        }
    }
    Ok(found)
}

/// What makes a posting worth telling.
struct News<'a> {
    change: &'a Change,
    /// When each search found each posting.
    told: HashMap<(SavedSearchId, OpportunityId), DateTime<Utc>>,
    /// Edited postings whose text before is known.
    known: HashSet<String>,
    again_before: DateTime<Utc>,
}

impl News<'_> {
    /// What was published before the search was saved stood in its list already, as did what answered
    /// it before the edit. An edit is told once.
    fn is_news(
        &self,
        search: &saved_searches::Model,
        id: OpportunityId,
        stood_there: bool,
    ) -> bool {
        let is_since = |at: &DateTime<Utc>| *at >= search.created_at;
        let told = self.told.get(&(search.id, id));
        if let Some(at) = self.change.opened.get(&id) {
            return is_since(at) && told.is_none_or(|told| *told <= self.again_before);
        }
        let at = self.change.edited.get(&id);
        at.is_some_and(is_since)
            && told.is_none()
            && self.known.contains(&id.to_string())
            && !stood_there
    }
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
    let people = people.into_iter();
    let people = people.map(|(id, role, verification)| (id, role, verification.is_verified()));
    access::readers(db, people.collect()).await
}

async fn told(
    portal: &Portal,
    rows: &[Model],
) -> Result<HashMap<(SavedSearchId, OpportunityId), DateTime<Utc>>> {
    let told: Vec<(SavedSearchId, OpportunityId, DateTime<Utc>)> = matches::Entity::find()
        .select_only()
        .columns([
            matches::Column::SavedSearchId,
            matches::Column::OpportunityId,
            matches::Column::At,
        ])
        .filter(matches::Column::OpportunityId.is_in(rows.iter().map(|row| row.id)))
        .into_tuple()
        .all(portal.read())
        .await?;
    Ok(told
        .into_iter()
        .map(|(search, posting, at)| ((search, posting), at))
        .collect())
}

/// Which of the documents answer each question; people who keep the same conditions and may read
/// the same share one.
async fn answers(
    portal: &Portal,
    documents: Vec<Document>,
    searches: &[saved_searches::Model],
    readers: &HashMap<PersonId, Reader>,
) -> Result<Answers> {
    if documents.is_empty() {
        return Ok(Answers::new());
    }
    let mut asked: HashMap<(String, Reach), Reader> = HashMap::new();
    for search in searches {
        if let Some(reader) = readers.get(&search.person_id) {
            asked.insert((search.query.clone(), reader.reach()), reader.clone());
        }
    }
    let (index, today) = (portal.index().clone(), portal.today());
    on_blocking_thread(move || {
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
