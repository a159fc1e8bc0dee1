use super::super::entities::{graduation_rows as rows, graduations, imports};
use super::super::fold;
use super::super::imports::{forget, text_of};
use super::apply::month_of;
use crate::Portal;
use crate::access::Registrar;
use crate::accounts::entities::people;
use crate::blocking::on_blocking_thread;
use crate::error::{Fault, Result};
use crate::import::Sheet;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::school::entities::mail_domains;
use crate::store::Tx;
use model::accounts::Role;
use model::fields::Email;
use model::register::{
    FileDays, GraduationFate, GraduationState, GraduationVerb, ImportState, Leaving,
    RegisterColumn, Row, RowFault,
};
use model::school::role_at;
use model::{GraduationId, PersonId, RegisterImportId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, Set,
};
use std::collections::{HashMap, HashSet};

/// Reads a graduation from its file and says what each row does to whose account. Nothing happens to an account yet, and nothing
/// at all when it was read meanwhile.
pub(in crate::register) async fn compare(
    portal: &Portal,
    registrar: &Registrar,
    file: RegisterImportId,
    days: FileDays,
) -> Result<()> {
    let mut tx = portal.write().await?;
    let import = imports::Entity::find_by_id(file)
        .lock_exclusive()
        .one(tx.db())
        .await?;
    let Some(import) = import.filter(|import| import.state == ImportState::Mapping) else {
        return Ok(());
    };
    let columns = import.said_columns()?;
    let says_when = [RegisterColumn::Left, RegisterColumn::LeftYear]
        .iter()
        .any(|column| columns.contains(column));
    let of_the_day = (!says_when).then(|| month_of(days.effective_on));
    let text = text_of(tx.db(), file).await?;
    let read = on_blocking_thread(move || {
        let sheet = Sheet::open(&text).map_err(|_| Fault::new("a file that was read is none"))?;
        let read = sheet.rows().map(|(line, cells)| {
            let mut row = Row::read(&columns, &cells);
            if let Ok(row) = &mut row {
                row.recorded.left = row.recorded.left.or(of_the_day);
            }
            (line, row)
        });
        Ok(read.collect::<Vec<_>>())
    })
    .await?;
    let id = GraduationId(file.0);
    let students = Students::all(&tx).await?;
    let mut found = Vec::with_capacity(read.len());
    let mut named = HashSet::new();
    for (line, row) in &read {
        found.push(judged(&tx, id, *line, row, &students, &mut named)?);
    }
    found.extend(students.missing(&tx, id, days, &named)?);
    replace(&tx, id, &import, days).await?;
    insert_all(tx.db(), found).await?;
    let mut import = import.into_active_model();
    import.state = Set(ImportState::Done);
    import.update(tx.db()).await?;
    forget(&tx, file).await?;
    tx.record(Entry::new(
        Some(registrar.id()),
        id,
        GraduationVerb::Compared,
    ))
    .await?;
    tx.commit().await
}

async fn replace(tx: &Tx, id: GraduationId, import: &imports::Model, days: FileDays) -> Result<()> {
    let row = graduations::Model {
        id,
        name: import.name.clone(),
        state: GraduationState::Compared,
        as_of: days.as_of,
        effective_on: days.effective_on,
        at: tx.now(),
        first_by: None,
        first_at: None,
        second_by: None,
        second_at: None,
        applied_at: None,
        undone_at: None,
    };
    Ok(insert_all(tx.db(), vec![row]).await?)
}

/// Everybody who has an account, by what a row names them with.
struct Students {
    people: HashMap<PersonId, people::Model>,
    by_email: HashMap<String, PersonId>,
    /// `None` where two have the number.
    by_number: HashMap<String, Option<PersonId>>,
}

impl Students {
    async fn all(tx: &Tx) -> Result<Self> {
        let all = people::Entity::find()
            .filter(people::Column::DisabledAt.is_null())
            .all(tx.db())
            .await?;
        let domains = mail_domains::domains(tx.db()).await?;
        let mut students = Self {
            people: HashMap::new(),
            by_email: HashMap::new(),
            by_number: HashMap::new(),
        };
        for person in all {
            students
                .by_email
                .insert(person.email.to_lowercase(), person.id);
            // Schools make the addresses of students of their numbers. At any other domain everybody chooses what stands there.
            let local = person.email.split('@').next().unwrap_or_default();
            let is_of_the_school =
                Email::parse(&person.email).is_ok_and(|email| role_at(&domains, &email).is_some());
            if person.role == Role::Student && person.verification.is_verified() && is_of_the_school
            {
                students
                    .by_number
                    .entry(fold::number(local))
                    .and_modify(|owner| *owner = None)
                    .or_insert(Some(person.id));
            }
            students.people.insert(person.id, person);
        }
        Ok(students)
    }

    fn of(&self, row: &Row) -> Option<&people::Model> {
        let by_email = self.by_email.get(&row.email).copied();
        let by_number = || {
            let number = fold::number(&row.recorded.student_no);
            self.by_number.get(&number).copied().flatten()
        };
        self.people.get(&by_email.or_else(by_number)?)
    }

    /// Students who should leave in the year of this graduation and stand in no row.
    fn missing(
        &self,
        tx: &Tx,
        id: GraduationId,
        days: FileDays,
        named: &HashSet<PersonId>,
    ) -> Result<Vec<rows::Model>> {
        use chrono::Datelike;
        let year = days.effective_on.year();
        let left = self.people.values().filter(|person| {
            person.role == Role::Student
                && person.graduated == Some(year)
                && !named.contains(&person.id)
        });
        let rows = left.map(|person| rows::Model {
            name: person.name.clone(),
            email: person.email.clone(),
            person_id: Some(person.id),
            ..blank(tx, id, GraduationFate::Missing)
        });
        Ok(rows.collect())
    }
}

fn blank(tx: &Tx, graduation_id: GraduationId, fate: GraduationFate) -> rows::Model {
    rows::Model {
        id: tx.portal().new_id(),
        graduation_id,
        line: None,
        fate,
        name: String::new(),
        student_no: String::new(),
        email: String::new(),
        recorded: String::new(),
        person_id: None,
        applied_at: None,
        role_before: None,
        verification_before: None,
        graduated_before: None,
    }
}

fn judged(
    tx: &Tx,
    id: GraduationId,
    line: u64,
    row: &std::result::Result<Row, RowFault>,
    students: &Students,
    named: &mut HashSet<PersonId>,
) -> Result<rows::Model> {
    let line = i32::try_from(line).ok();
    let Ok(row) = row else {
        let unreadable = blank(tx, id, GraduationFate::Unreadable);
        return Ok(rows::Model { line, ..unreadable });
    };
    let person = students.of(row);
    let fate = match person {
        None => GraduationFate::NoAccount,
        Some(person) if !named.insert(person.id) => GraduationFate::Conflict,
        Some(person) => fate(row, person),
    };
    Ok(rows::Model {
        line,
        name: row.recorded.name.clone(),
        student_no: row.recorded.student_no.clone(),
        email: person.map_or_else(|| row.email.clone(), |person| person.email.clone()),
        recorded: serde_json::to_string(&row.recorded)?,
        person_id: person.map(|person| person.id),
        ..blank(tx, id, fate)
    })
}

fn fate(row: &Row, person: &people::Model) -> GraduationFate {
    let said = fold::keys_of(&row.recorded);
    if !said.names.contains(&fold::name(&person.name)) {
        return GraduationFate::Conflict;
    }
    let year = row.recorded.left.map(|left| left.year);
    match person.role {
        _ if row.recorded.leaving == Leaving::Withdrawn => GraduationFate::Withdrew,
        Role::Alumnus if person.graduated == year => GraduationFate::Same,
        // Nobody has said yet that this account is a student's: whoever opened it chose the name.
        Role::Student if !person.verification.is_verified() => GraduationFate::Conflict,
        Role::Student if row.goes_on && person.graduated == year => GraduationFate::Same,
        Role::Student if row.goes_on => GraduationFate::GoesOn,
        Role::Student => GraduationFate::Leaves,
        _ => GraduationFate::Conflict,
    }
}
