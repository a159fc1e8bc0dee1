//! The right to read the register: an administrator gives it to members of staff, and has it never.

use super::entities::registrars::{Column, Entity, Model};
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::{Admin, Portal};
use model::accounts::{RightVerb, Role};
use model::register::{Registrar, RegistrarForm};
use model::{FieldProblem, PersonId, Problem, RegistrarId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeSet;

/// Makes a member of staff a registrar; a second time changes nothing.
///
/// # Errors
/// `Invalid` for an unknown address, and for everybody who is no member of staff: administrators set the portal up and read
/// nothing.
pub async fn give_registrar(portal: &Portal, admin: &Admin, form: &RegistrarForm) -> Result<()> {
    let email = form.check()?;
    let wrong = |problem| Problem::field(RegistrarForm::FIELDS.email, problem);
    let mut tx = portal.write().await?;
    let person = people::Entity::find()
        .filter(people::Column::Email.eq(email.as_str()))
        .filter(people::Column::DisabledAt.is_null())
        .lock(people::PERSON)
        .one(tx.db())
        .await?
        .ok_or_else(|| wrong(FieldProblem::Unknown))?;
    if person.role != Role::Staff {
        return Err(wrong(FieldProblem::NotStaff).into());
    }
    if Entity::find_by_id(person.id).one(tx.db()).await?.is_some() {
        return Ok(());
    }
    let row = Model {
        person_id: person.id,
        by_id: admin.id(),
        at: tx.now(),
    };
    insert_all(tx.db(), vec![row]).await?;
    let id = RegistrarId(person.id.0);
    tx.record(Entry::new(Some(admin.id()), id, RightVerb::Given))
        .await?;
    tx.commit().await
}

/// Takes the right back; a second time changes nothing.
///
/// # Errors
/// Only faults.
pub async fn take_registrar(portal: &Portal, admin: &Admin, person: PersonId) -> Result<()> {
    let mut tx = portal.write().await?;
    let gone = Entity::delete_by_id(person).exec(tx.db()).await?;
    if gone.rows_affected == 0 {
        return Ok(());
    }
    let id = RegistrarId(person.0);
    tx.record(Entry::new(Some(admin.id()), id, RightVerb::Taken))
        .await?;
    tx.commit().await
}

/// Who has the right; two queries.
///
/// # Errors
/// Only faults.
pub async fn registrars(portal: &Portal, _: &Admin) -> Result<Vec<Registrar>> {
    let db = portal.read();
    let rows = Entity::find().order_by_asc(Column::At).all(db).await?;
    let ids: BTreeSet<PersonId> = rows
        .iter()
        .flat_map(|row| [row.person_id, row.by_id])
        .collect();
    let known = people::Entity::find()
        .filter(people::Column::Id.is_in(ids))
        .all(db)
        .await?;
    let of = |id: PersonId| known.iter().find(|person| person.id == id);
    let shown = rows.iter().filter_map(|row| {
        let person = of(row.person_id)?;
        Some(Registrar {
            id: person.id,
            name: person.name.clone(),
            email: person.email.clone(),
            since: row.at,
            by: of(row.by_id).map(|by| by.name.clone()).unwrap_or_default(),
        })
    });
    Ok(shown.collect())
}
