//! What staff judge people by.

use crate::accounts::entities::{departments, departures, former_names, people, suspensions};
use crate::error::Result;
use crate::opportunities::entities::{notes, opportunities};
use crate::organizations::entities::memberships;
use model::accounts::PersonFacts;
use model::language::Bilingual;
use model::{DepartmentId, Language, PersonId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::{BTreeSet, HashMap};

/// The facts of these people in this order; seven queries at most for any number of them.
pub(crate) async fn facts(
    db: &impl ConnectionTrait,
    ids: &[PersonId],
    language: Language,
) -> Result<Vec<PersonFacts>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = people::Entity::find()
        .filter(people::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let departments = departments_of(db, &rows, language).await?;
    let mut memberships = memberships::of_people(db, ids.iter().copied(), language).await?;
    let postings = postings_of(db, ids).await?;
    let reasons = reasons(db, &rows).await?;
    let left = left(db, &rows).await?;
    let mut former = former_names(db, &rows).await?;
    let mut by_id: HashMap<PersonId, PersonFacts> = HashMap::with_capacity(rows.len());
    for row in rows {
        let counts = postings.get(&row.id).copied().unwrap_or_default();
        let person = PersonFacts {
            id: row.id,
            name: row.name,
            email: row.email,
            role: row.role,
            verification: row.verification,
            graduated: row.graduated,
            department: row
                .department_id
                .and_then(|id| departments.get(&id).cloned()),
            memberships: memberships.remove(&row.id).unwrap_or_default(),
            joined_at: row.joined_at,
            postings: counts.all,
            published: counts.published,
            declined: counts.declined,
            disabled: row.disabled_at.is_some(),
            disabled_because: reasons.get(&row.id).cloned(),
            invited: row.password_hash.is_none(),
            left: left.contains(&row.id),
            former_names: former.remove(&row.id).unwrap_or_default(),
        };
        by_id.insert(person.id, person);
    }
    Ok(ids.iter().filter_map(|id| by_id.remove(id)).collect())
}

async fn departments_of(
    db: &impl ConnectionTrait,
    rows: &[people::Model],
    language: Language,
) -> Result<HashMap<DepartmentId, String>> {
    let ids: BTreeSet<DepartmentId> = rows.iter().filter_map(|row| row.department_id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = departments::Entity::find()
        .filter(departments::Column::Id.is_in(ids))
        .all(db)
        .await?;
    let name = |row: departments::Model| {
        let faculty = Bilingual::new(row.faculty_ja, row.faculty_en)
            .shown(language)
            .text;
        let department = Bilingual::new(row.name_ja, row.name_en)
            .shown(language)
            .text;
        (row.id, [faculty, department].join(" ").trim().to_owned())
    };
    Ok(rows.into_iter().map(name).collect())
}

/// Why the access of those who have none was ended; no query where everybody has.
async fn reasons(
    db: &impl ConnectionTrait,
    rows: &[people::Model],
) -> Result<HashMap<PersonId, String>> {
    let shut_out = rows.iter().filter(|row| row.disabled_at.is_some());
    let shut_out: Vec<PersonId> = shut_out.map(|row| row.id).collect();
    if shut_out.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = suspensions::Entity::find()
        .filter(suspensions::Column::PersonId.is_in(shut_out))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.person_id, row.reason))
        .collect())
}

/// Who has left by themselves; no query where everybody is here.
async fn left(db: &impl ConnectionTrait, rows: &[people::Model]) -> Result<BTreeSet<PersonId>> {
    let disabled = rows.iter().filter(|row| row.disabled_at.is_some());
    let disabled: Vec<PersonId> = disabled.map(|row| row.id).collect();
    if disabled.is_empty() {
        return Ok(BTreeSet::new());
    }
    let rows = departures::Entity::find()
        .filter(departures::Column::PersonId.is_in(disabled))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.person_id).collect())
}

/// What these people were called before, the last name first. A name that somebody has taken again is no former one.
async fn former_names(
    db: &impl ConnectionTrait,
    people: &[people::Model],
) -> Result<HashMap<PersonId, Vec<String>>> {
    let present: HashMap<PersonId, &str> = people
        .iter()
        .map(|row| (row.id, row.name.as_str()))
        .collect();
    let rows = former_names::Entity::find()
        .filter(former_names::Column::PersonId.is_in(present.keys().copied()))
        .order_by_desc(former_names::Column::Until)
        .order_by_desc(former_names::Column::Id)
        .all(db)
        .await?;
    let mut names: HashMap<PersonId, Vec<String>> = HashMap::new();
    for row in rows {
        if present.get(&row.person_id) != Some(&row.name.as_str()) {
            names.entry(row.person_id).or_default().push(row.name);
        }
    }
    Ok(names)
}

/// How many postings somebody began, and what became of them.
#[derive(Clone, Copy, Default)]
struct Counts {
    all: u32,
    published: u32,
    declined: u32,
}

async fn postings_of(
    db: &impl ConnectionTrait,
    ids: &[PersonId],
) -> Result<HashMap<PersonId, Counts>> {
    let mut counts: HashMap<PersonId, Counts> = HashMap::new();
    let rows: Vec<(PersonId, i64, i64)> = opportunities::Entity::find()
        .select_only()
        .column(opportunities::Column::PosterId)
        .column_as(opportunities::Column::Id.count(), "postings")
        .column_as(opportunities::Column::PublishedAt.count(), "published")
        .filter(opportunities::Column::PosterId.is_in(ids.iter().copied()))
        .group_by(opportunities::Column::PosterId)
        .into_tuple()
        .all(db)
        .await?;
    for (person, all, published) in rows {
        let one = counts.entry(person).or_default();
        one.all = u32::try_from(all).unwrap_or(u32::MAX);
        one.published = u32::try_from(published).unwrap_or(u32::MAX);
    }
    for (person, declined) in refusals(db, ids).await? {
        counts.entry(person).or_default().declined = u32::try_from(declined).unwrap_or(u32::MAX);
    }
    Ok(counts)
}

/// Each refusal has left a note.
async fn refusals(db: &impl ConnectionTrait, ids: &[PersonId]) -> Result<Vec<(PersonId, i64)>> {
    let of_posting = notes::Entity::belongs_to(opportunities::Entity)
        .from(notes::Column::OpportunityId)
        .to(opportunities::Column::Id)
        .into();
    let counts = notes::Entity::find()
        .select_only()
        .column(opportunities::Column::PosterId)
        .column_as(notes::Column::Id.count(), "refusals")
        .join(JoinType::InnerJoin, of_posting)
        .filter(opportunities::Column::PosterId.is_in(ids.iter().copied()))
        .filter(notes::Column::Verb.eq(model::opportunities::Verb::Declined))
        .group_by(opportunities::Column::PosterId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counts)
}
