use super::super::entities::{entries, graduation_rows as rows};
use super::approve::locked;
use crate::Portal;
use crate::access::Registrar;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::organizations::members::{self, Held};
use crate::store::Tx;
use chrono::TimeDelta;
use model::accounts::{Role, Verb};
use model::register::{GraduationFate, GraduationState, GraduationVerb};
use model::{Conflict, GraduationId, PersonId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

/// So long a graduation can be taken back.
pub const UNDO_FOR: TimeDelta = TimeDelta::days(30);

/// Takes a graduation back: every account has again what it had before. What somebody has changed of an account meanwhile
/// stays. A second time changes nothing.
///
/// # Errors
/// `NotFound`; `WrongStage` for one that has not taken effect; `TooLateToUndo`.
pub async fn undo_graduation(
    portal: &Portal,
    registrar: &Registrar,
    id: GraduationId,
) -> Result<()> {
    let mut tx = portal.write().await?;
    let row = locked(&tx, id).await?;
    if row.state == GraduationState::Undone {
        return Ok(());
    }
    let Some(applied_at) = row
        .applied_at
        .filter(|_| row.state == GraduationState::Applied)
    else {
        return Err(Conflict::WrongStage.into());
    };
    if applied_at + UNDO_FOR <= tx.now() {
        return Err(Conflict::TooLateToUndo.into());
    }
    let done = rows::Entity::find()
        .filter(rows::Column::GraduationId.eq(id))
        .filter(rows::Column::RoleBefore.is_not_null())
        .order_by_asc(rows::Column::PersonId)
        .all(tx.db())
        .await?;
    // Their organizations before the first of them: colleagues may be among these people.
    let people: Vec<PersonId> = done.iter().filter_map(|row| row.person_id).collect();
    let held = members::hold_all(&tx, &people).await?;
    for one in done {
        restore(&mut tx, registrar.id(), one, &held).await?;
    }
    let mut row = row.into_active_model();
    row.state = Set(GraduationState::Undone);
    row.undone_at = Set(Some(tx.now()));
    row.update(tx.db()).await?;
    tx.record(Entry::new(Some(registrar.id()), id, GraduationVerb::Undone))
        .await?;
    tx.commit().await
}

async fn restore(tx: &mut Tx, by: PersonId, row: rows::Model, held: &Held) -> Result<()> {
    let (Some(id), Some(role)) = (row.person_id, row.role_before) else {
        return Ok(());
    };
    let given = match row.fate {
        GraduationFate::Leaves => Role::Alumnus,
        _ => Role::Student,
    };
    let person = people::Entity::find_by_id(id)
        .lock(people::PERSON)
        .one(tx.db())
        .await?;
    let Some(person) = person.filter(|person| person.role == given) else {
        return Ok(());
    };
    let verification = row.verification_before.unwrap_or(person.verification);
    // Alumni post, students do not.
    members::hand_over_if_lost(tx, Some(by), &person, (role, verification), held).await?;
    let mut change = person.into_active_model();
    change.role = Set(role);
    change.graduated = Set(row.graduated_before);
    change.verification = Set(verification);
    change.update(tx.db()).await?;
    entries::Entity::update_many()
        .col_expr(entries::Column::ClaimedBy, Expr::value(None::<PersonId>))
        .filter(entries::Column::ClaimedBy.eq(id))
        .exec(tx.db())
        .await?;
    tx.record(Entry::new(Some(by), id, Verb::GraduationUndone))
        .await
}
