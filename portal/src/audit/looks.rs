//! The only way by which somebody reads the journal.

use super::entities::looks::{Column, Entity, Model};
use super::lines;
use crate::access::Auditor;
use crate::accounts::entities::people;
use crate::accounts::people_called;
use crate::error::Result;
use crate::journal::{self, Entry, entity};
use crate::rows::{self, insert_all};
use crate::{Portal, SignedIn};
use chrono::TimeDelta;
use model::audit::{AuditForm, AuditLine, AuditLook, AuditQuestion, Happened, LookLine, LookVerb};
use model::page::{PER_PAGE, Page};
use model::time::hour_in_japan;
use model::{AuditLookId, FieldProblem, Language, PersonId, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
};
use uuid::Uuid;

/// So long a look shows what it found, to whoever looked.
const LASTS: TimeDelta = TimeDelta::hours(1);
/// Entries on a page.
const LINES: u32 = 50;
/// People who may have the name that is asked for.
const PEOPLE_MOST: u32 = 1000;
/// Entries in a file, and those that are read at once.
const EXPORT_MOST: u64 = 50_000;
const AT_ONCE: u64 = 1000;

/// Asks the journal something, which the journal keeps.
///
/// # Errors
/// `Invalid` for a form that is not understood, and for a name that too many people have.
pub async fn open(portal: &Portal, auditor: &Auditor, form: &AuditForm) -> Result<AuditLookId> {
    let question = form.check()?;
    let people = people_of(portal, &question.person).await?;
    if people.is_some_and(|people| people.len() > PEOPLE_MOST as usize) {
        let many = FieldProblem::TooMany { max: PEOPLE_MOST };
        return Err(Problem::field(AuditForm::FIELDS.audit_person, many).into());
    }
    let mut tx = portal.write().await?;
    let look = Model {
        id: AuditLookId(portal.new_id()),
        by_id: auditor.id(),
        at: tx.now(),
        person: question.person,
        happened: question.happened.map(Happened::code).unwrap_or_default(),
        since: question.since,
        until: question.until,
        last: journal::last(tx.db()).await?,
        exported: false,
        forgotten_at: None,
    };
    let id = look.id;
    insert_all(tx.db(), vec![look]).await?;
    tx.record(Entry::new(Some(auditor.id()), id, LookVerb::Opened))
        .await?;
    tx.commit().await?;
    Ok(id)
}

/// A page of what a look has found, newest first.
///
/// # Errors
/// `NotFound` for somebody else's, and after an hour.
pub async fn look(
    portal: &Portal,
    auditor: &Auditor,
    id: AuditLookId,
    page: u32,
    language: Language,
) -> Result<AuditLook> {
    let row = row_of(portal, auditor, id).await?;
    let found = found(portal, &row).await?;
    let found = rows::page(portal.read(), found, page, LINES).await?;
    let lines = lines::shown(portal.read(), &found.items, language).await?;
    Ok(AuditLook {
        id,
        at: row.at,
        question: question_of(&row),
        may_export: (1..=EXPORT_MOST).contains(&found.total),
        found: found.with(lines),
    })
}

/// All that a look has found, to be taken away; the journal keeps that it was.
///
/// # Errors
/// `NotFound` as above, and for more than fits into a file.
pub async fn export(
    portal: &Portal,
    auditor: &Auditor,
    id: AuditLookId,
    language: Language,
) -> Result<Vec<AuditLine>> {
    let row = row_of(portal, auditor, id).await?;
    let found = found(portal, &row).await?;
    if found.clone().count(portal.read()).await? > EXPORT_MOST {
        return Err(Problem::NotFound.into());
    }
    note_export(portal, auditor, id).await?;
    let mut lines = Vec::new();
    let mut before = i64::MAX;
    loop {
        let some = found.clone().filter(entity::Column::Seq.lt(before));
        let some = some.limit(AT_ONCE).all(portal.read()).await?;
        lines.extend(lines::shown(portal.read(), &some, language).await?);
        match some.last() {
            Some(last) if some.len() as u64 == AT_ONCE => before = last.seq,
            _ => return Ok(lines),
        }
    }
}

async fn note_export(portal: &Portal, auditor: &Auditor, id: AuditLookId) -> Result<()> {
    let mut tx = portal.write().await?;
    Entity::update_many()
        .col_expr(Column::Exported, Expr::value(true))
        .filter(Column::Id.eq(id))
        .exec(tx.db())
        .await?;
    tx.record(Entry::new(Some(auditor.id()), id, LookVerb::Exported))
        .await?;
    tx.commit().await
}

/// Who has looked for what, newest first.
///
/// # Errors
/// Only faults.
pub async fn looks(portal: &Portal, _: &Auditor, page: u32) -> Result<Page<LookLine>> {
    let db = portal.read();
    let newest = Entity::find()
        .order_by_desc(Column::At)
        .order_by_desc(Column::Id);
    let page = rows::page(db, newest, page, PER_PAGE).await?;
    let names = people::names(db, page.items.iter().map(|row| row.by_id).collect()).await?;
    let lines = page.items.iter().map(|row| LookLine {
        at: row.at,
        by: names.get(&row.by_id).cloned().unwrap_or_default(),
        question: question_of(row),
        exported: row.exported,
        is_forgotten: row.forgotten_at.is_some(),
    });
    let lines = lines.collect();
    Ok(page.with(lines))
}

async fn row_of(portal: &Portal, auditor: &SignedIn, id: AuditLookId) -> Result<Model> {
    let row = Entity::find_by_id(id).one(portal.read()).await?;
    let is_open = |row: &Model| row.by_id == auditor.id() && row.at + LASTS > portal.now();
    Ok(row.filter(is_open).ok_or(Problem::NotFound)?)
}

fn question_of(row: &Model) -> AuditQuestion {
    AuditQuestion {
        person: row.person.clone(),
        happened: Happened::from_code(&row.happened),
        since: row.since,
        until: row.until,
    }
}

/// The entries that a look is about.
async fn found(portal: &Portal, row: &Model) -> Result<Select<entity::Entity>> {
    let mut found = entity::Entity::find()
        .filter(entity::Column::Seq.lte(row.last))
        .order_by_desc(entity::Column::Seq);
    let question = question_of(row);
    if let Some(people) = people_of(portal, &question.person).await? {
        let people: Vec<PersonId> = people.into_iter().take(PEOPLE_MOST as usize).collect();
        let things: Vec<Uuid> = people.iter().map(|id| id.0).collect();
        let concerned = Condition::any()
            .add(entity::Column::ActorId.is_in(people))
            .add(entity::Column::SubjectId.is_in(things));
        found = found.filter(concerned);
    }
    if let Some(happened) = question.happened {
        found = found.filter(entity::Column::Subject.eq(happened.kind.to_string()));
        if let Some(verb) = happened.verb {
            found = found.filter(entity::Column::Verb.eq(verb));
        }
    }
    if let Some(since) = question.since.and_then(|day| hour_in_japan(day, 0)) {
        found = found.filter(entity::Column::At.gte(since));
    }
    let next = question.until.and_then(|day| day.succ_opt());
    if let Some(next) = next.and_then(|day| hour_in_japan(day, 0)) {
        found = found.filter(entity::Column::At.lt(next));
    }
    Ok(found)
}

/// Whoever is meant: by an id, which is there when the person is not any more, by name or by address. `None`: nobody is asked for.
async fn people_of(portal: &Portal, typed: &str) -> Result<Option<Vec<PersonId>>> {
    if typed.is_empty() {
        return Ok(None);
    }
    if let Ok(id) = typed.parse() {
        return Ok(Some(vec![id]));
    }
    Ok(Some(people_called(portal, typed).await?))
}
