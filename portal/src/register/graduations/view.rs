use super::super::entities::{graduation_rows as rows, graduations};
use super::undo::UNDO_FOR;
use crate::Portal;
use crate::access::Registrar;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::rows as pages;
use model::closed::Closed;
use model::page::{PER_PAGE, Page};
use model::register::{
    GraduationFate, GraduationLine, GraduationState, GraduationView, Leaving, Recorded,
};
use model::{GraduationId, PersonId, Problem};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeSet, HashMap};

/// Rows that are shown of each fate.
const SHOWN: u64 = 200;

/// A graduation with what it does, row by row.
///
/// # Errors
/// `NotFound`.
pub async fn graduation(
    portal: &Portal,
    registrar: &Registrar,
    id: GraduationId,
) -> Result<GraduationView> {
    let db = portal.read();
    let row = graduations::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or(Problem::NotFound)?;
    let names = names(db, std::slice::from_ref(&row)).await?;
    let mut view = shown(&row, &names, registrar.id());
    let counted: Vec<(GraduationFate, i64)> = rows::Entity::find()
        .select_only()
        .column(rows::Column::Fate)
        .column_as(rows::Column::Id.count(), "rows")
        .filter(rows::Column::GraduationId.eq(id))
        .group_by(rows::Column::Fate)
        .into_tuple()
        .all(db)
        .await?;
    for fate in GraduationFate::ALL {
        let found = counted.iter().find(|(of, _)| of == fate);
        let Some((_, count)) = found else {
            continue;
        };
        view.counts
            .push((*fate, u32::try_from(*count).unwrap_or(u32::MAX)));
        let some = rows::Entity::find()
            .filter(rows::Column::GraduationId.eq(id))
            .filter(rows::Column::Fate.eq(*fate))
            .order_by_asc(rows::Column::Line)
            .order_by_asc(rows::Column::Name)
            .limit(SHOWN)
            .all(db)
            .await?;
        view.lines.extend(some.iter().map(line));
    }
    Ok(view)
}

/// Graduations, newest first.
///
/// # Errors
/// Only faults.
pub async fn graduations(
    portal: &Portal,
    registrar: &Registrar,
    page: u32,
) -> Result<Page<GraduationView>> {
    let db = portal.read();
    let newest = graduations::Entity::find()
        .order_by_desc(graduations::Column::At)
        .order_by_desc(graduations::Column::Id);
    let page = pages::page(db, newest, page, PER_PAGE).await?;
    let names = names(db, &page.items).await?;
    let views = page
        .items
        .iter()
        .map(|row| shown(row, &names, registrar.id()));
    Ok(page.with(views.collect()))
}

async fn names(
    db: &impl ConnectionTrait,
    rows: &[graduations::Model],
) -> Result<HashMap<PersonId, String>> {
    let ids: BTreeSet<PersonId> = rows
        .iter()
        .flat_map(|row| [row.first_by, row.second_by])
        .flatten()
        .collect();
    people::names(db, ids).await
}

fn shown(
    row: &graduations::Model,
    names: &HashMap<PersonId, String>,
    reader: PersonId,
) -> GraduationView {
    let called = |id: Option<PersonId>| id.and_then(|id| names.get(&id).cloned());
    let is_applied = row.state == GraduationState::Applied;
    GraduationView {
        id: row.id,
        name: row.name.clone(),
        state: row.state,
        as_of: row.as_of,
        effective_on: row.effective_on,
        first: called(row.first_by).zip(row.first_at),
        second: called(row.second_by).zip(row.second_at),
        is_mine: [row.first_by, row.second_by].contains(&Some(reader)),
        applied_at: row.applied_at,
        undo_until: row
            .applied_at
            .filter(|_| is_applied)
            .map(|at| at + UNDO_FOR),
        counts: Vec::new(),
        lines: Vec::new(),
    }
}

fn line(row: &rows::Model) -> GraduationLine {
    let recorded: Option<Recorded> = serde_json::from_str(&row.recorded).ok();
    GraduationLine {
        fate: row.fate,
        line: row.line.and_then(|line| u64::try_from(line).ok()),
        name: row.name.clone(),
        student_no: row.student_no.clone(),
        email: row.email.clone(),
        left: recorded.as_ref().and_then(|recorded| recorded.left),
        leaving: recorded.map_or(Leaving::Graduated, |recorded| recorded.leaving),
    }
}
