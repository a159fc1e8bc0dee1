use super::super::entities::admissions::{Column, Entity, Model};
use crate::accounts::entities::people;
use crate::accounts::facts;
use crate::error::Result;
use crate::school::entities::mail_domains;
use crate::{Moderator, Portal};
use model::accounts::{PersonFacts, Role, VERIFIED};
use model::admissions::{AdmissionOnly, AdmissionState, Applicant, Queue, doubts};
use model::fields::Email;
use model::page::{PER_PAGE, Page, place_of};
use model::school::{MailDomain, role_at};
use model::{AdmissionId, Language, PersonId, Problem};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
};
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

/// Those who wait for a yes: the doubtful ones first, of the others who waits longest.
///
/// # Errors
/// Only faults.
pub async fn queue(
    portal: &Portal,
    staff: &Moderator,
    only: AdmissionOnly,
    asked: u32,
    language: Language,
) -> Result<Queue> {
    let db = portal.read();
    let rows = open_rows(db).await?;
    let count = |state| {
        let found = rows.iter().filter(|row| row.state == state).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    let (waiting, asked_of, declined) = (
        count(AdmissionState::Waiting),
        count(AdmissionState::Asked),
        count(AdmissionState::Declined),
    );
    let shown = rows.into_iter().filter(|row| row.state == state_of(only));
    let mut applicants = applicants(db, staff, shown.collect(), language).await?;
    applicants.sort_by_key(|one| (Reverse(one.doubts.len()), one.since, one.id));
    let total = applicants.len() as u64;
    let (page, before) = place_of(asked, PER_PAGE, total);
    let before = usize::try_from(before).unwrap_or(usize::MAX);
    let items = applicants.into_iter().skip(before);
    Ok(Queue {
        page: Page {
            items: items.take(PER_PAGE as usize).collect(),
            total,
            page,
            per_page: PER_PAGE,
        },
        waiting,
        asked: asked_of,
        declined,
    })
}

fn state_of(only: AdmissionOnly) -> AdmissionState {
    match only {
        AdmissionOnly::Waiting => AdmissionState::Waiting,
        AdmissionOnly::Asked => AdmissionState::Asked,
        AdmissionOnly::Declined => AdmissionState::Declined,
    }
}

/// One of those who wait, for staff.
///
/// # Errors
/// `NotFound`, also for those whom the school knows by now.
pub async fn applicant(
    portal: &Portal,
    staff: &Moderator,
    id: AdmissionId,
    language: Language,
) -> Result<Applicant> {
    let db = portal.read();
    let rows = open_rows(db).await?;
    let row: Vec<Model> = rows.into_iter().filter(|row| row.id == id).collect();
    let mut found = applicants(db, staff, row, language).await?;
    Ok(found.pop().ok_or(Problem::NotFound)?)
}

/// Everybody of whom nothing is certain yet, and who may still sign in.
async fn open_rows(db: &impl ConnectionTrait) -> Result<Vec<Model>> {
    let person = Entity::belongs_to(people::Entity)
        .from(Column::PersonId)
        .to(people::Column::Id)
        .into();
    Ok(Entity::find()
        .join(JoinType::InnerJoin, person)
        .filter(people::Column::Verification.is_not_in(VERIFIED))
        .filter(people::Column::DisabledAt.is_null())
        .filter(Column::State.ne(AdmissionState::Admitted))
        .order_by_asc(Column::Since)
        .all(db)
        .await?)
}

async fn applicants(
    db: &impl ConnectionTrait,
    staff: &Moderator,
    rows: Vec<Model>,
    language: Language,
) -> Result<Vec<Applicant>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let namesakes = namesakes(db, &rows).await?;
    let domains = mail_domains::domains(db).await?;
    let own = rows.iter().map(|row| row.person_id);
    let ids: BTreeSet<PersonId> = own.chain(namesakes.values().flatten().copied()).collect();
    let ids: Vec<PersonId> = ids.into_iter().collect();
    let found = facts(db, &ids, language).await?;
    let by_id: HashMap<PersonId, PersonFacts> =
        found.into_iter().map(|one| (one.id, one)).collect();
    let kana = kana_of(db, &rows).await?;
    let staff_names = rows.iter().filter_map(|row| row.by_id).collect();
    let names = people::names(db, staff_names).await?;
    let shown = rows.into_iter().filter_map(|row| {
        let person = by_id.get(&row.person_id)?.clone();
        let same = namesakes.get(&row.person_id);
        let same = same.into_iter().flatten().filter_map(|id| by_id.get(id));
        let same: Vec<PersonFacts> = same.cloned().collect();
        let by_address = role_of(&domains, &person.email);
        Some(Applicant {
            id: row.id,
            kana: kana.get(&person.id).cloned().unwrap_or_default(),
            state: row.state,
            since: row.since,
            by_address,
            doubts: doubts(person.role, by_address, &same),
            namesakes: same,
            message: row.message,
            answer: row.answer,
            handled: row
                .by_id
                .and_then(|id| Some((names.get(&id)?.clone(), row.at?))),
            is_above: person.role.moderates() && staff.admin().is_err(),
            person,
        })
    });
    Ok(shown.collect())
}

fn role_of(domains: &[MailDomain], email: &str) -> Option<Role> {
    role_at(domains, &Email::parse(email).ok()?)
}

/// Who is called as somebody who waits; names are folded here, as in the list of people.
async fn namesakes(
    db: &impl ConnectionTrait,
    rows: &[Model],
) -> Result<HashMap<PersonId, Vec<PersonId>>> {
    let all: Vec<(PersonId, String)> = people::Entity::find()
        .select_only()
        .columns([people::Column::Id, people::Column::Name])
        .into_tuple()
        .all(db)
        .await?;
    let mut by_name: HashMap<String, Vec<PersonId>> = HashMap::new();
    for (id, name) in all {
        by_name.entry(folded(&name)).or_default().push(id);
    }
    let waiting: BTreeSet<PersonId> = rows.iter().map(|row| row.person_id).collect();
    let mut found = HashMap::new();
    for same in by_name.into_values() {
        for id in same.iter().filter(|id| waiting.contains(id)) {
            let others = same.iter().copied().filter(|other| other != id);
            found.insert(*id, others.collect());
        }
    }
    Ok(found)
}

fn folded(name: &str) -> String {
    search::fold(name).split_whitespace().collect()
}

async fn kana_of(db: &impl ConnectionTrait, rows: &[Model]) -> Result<HashMap<PersonId, String>> {
    let found: Vec<(PersonId, String)> = people::Entity::find()
        .select_only()
        .columns([people::Column::Id, people::Column::Kana])
        .filter(people::Column::Id.is_in(rows.iter().map(|row| row.person_id)))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}
