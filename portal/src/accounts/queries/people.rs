use super::super::entities::{departments, people};
use crate::error::Result;
use crate::opportunities::entities::{notes, opportunities};
use crate::organizations;
use crate::{Moderator, Portal};
use model::accounts::{PeopleFilter, PersonFacts};
use model::language::Bilingual;
use model::page::{PER_PAGE, Page, place_of};
use model::{DepartmentId, Language, PersonId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Select,
};
use std::collections::{BTreeSet, HashMap};

/// People by name, with the facts staff judge by. A typed name is found in any spelling: 高橋
/// finds 髙橋, and a space between the names does not matter.
///
/// # Errors
/// Only faults.
pub async fn people(
    portal: &Portal,
    _: &Moderator,
    filter: &PeopleFilter,
    language: Language,
) -> Result<Page<PersonFacts>> {
    let db = portal.read();
    let mut wanted = people::Entity::find();
    if let Some(role) = filter.role {
        wanted = wanted.filter(people::Column::Role.eq(role));
    }
    let words: Vec<String> = search::fold(&filter.q)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let wanted = wanted
        .order_by_asc(people::Column::Name)
        .order_by_asc(people::Column::Id);
    let (total, page, here) = if words.is_empty() {
        all(db, wanted, filter.page).await?
    } else {
        called(db, wanted, &words, filter.page).await?
    };
    let items = facts(db, &here, language).await?;
    Ok(Page {
        items,
        total,
        page,
        per_page: PER_PAGE,
    })
}

/// How many there are, which page is shown for the one asked for, and who is on it.
async fn all(
    db: &impl ConnectionTrait,
    wanted: Select<people::Entity>,
    asked: u32,
) -> Result<(u64, u32, Vec<PersonId>)> {
    let total = wanted.clone().count(db).await?;
    let (page, before) = place_of(asked, PER_PAGE, total);
    let here = wanted
        .select_only()
        .column(people::Column::Id)
        .offset(before)
        .limit(u64::from(PER_PAGE));
    Ok((total, page, here.into_tuple().all(db).await?))
}

/// The same of those who are called so. Names are folded here and not in the database, which
/// knows no variant kanji; ten thousand names are a few hundred kilobytes, and only staff ask.
async fn called(
    db: &impl ConnectionTrait,
    wanted: Select<people::Entity>,
    words: &[String],
    asked: u32,
) -> Result<(u64, u32, Vec<PersonId>)> {
    let lines: Vec<(PersonId, String, String)> = wanted
        .select_only()
        .columns([
            people::Column::Id,
            people::Column::Name,
            people::Column::Email,
        ])
        .into_tuple()
        .all(db)
        .await?;
    let found = lines
        .into_iter()
        .filter(|(_, name, email)| is_called(words, name, email));
    let found: Vec<PersonId> = found.map(|(id, ..)| id).collect();
    let total = found.len() as u64;
    let (page, before) = place_of(asked, PER_PAGE, total);
    let before = usize::try_from(before).unwrap_or(usize::MAX);
    Ok((
        total,
        page,
        found
            .into_iter()
            .skip(before)
            .take(PER_PAGE as usize)
            .collect(),
    ))
}

fn is_called(words: &[String], name: &str, email: &str) -> bool {
    let name: String = search::fold(name).split_whitespace().collect();
    let email = search::fold(email);
    words
        .iter()
        .all(|word| name.contains(word.as_str()) || email.contains(word.as_str()))
}

/// The facts of these people in this order; five queries for any number of them.
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
    let mut memberships = organizations::memberships(db, ids.iter().copied(), language).await?;
    let postings = postings_of(db, ids).await?;
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
            invited: row.password_hash.is_none(),
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
