//! Rights that an administrator gives to members of staff, and never has: one table for each, and one way to give and to take all of them.

use super::entities::people;
use crate::audit::entities::auditors;
use crate::error::Result;
use crate::journal::{Entry, Subject};
use crate::register::entities::registrars;
use crate::store::Tx;
use crate::{Admin, Portal};
use chrono::{DateTime, Utc};
use model::accounts::{RightForm, RightHolder, RightVerb, Role, StaffRight};
use model::closed::Closed;
use model::{FieldProblem, PersonId, Problem};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeSet;

/// The table of a right: who has it, who gave it, and when.
pub(crate) trait RightTable: EntityTrait {
    /// What the journal calls the right; it has the id of whoever has it.
    type Id: Subject<Verb = RightVerb>;
    /// Who has the right.
    const PERSON: Self::Column;
    /// Since when.
    const SINCE: Self::Column;

    fn row(held: Held) -> Self::ActiveModel;
}

/// Somebody has a right, as every [`RightTable`] writes it.
#[derive(FromQueryResult)]
pub(crate) struct Held {
    pub person_id: PersonId,
    /// The administrator who gave the right.
    pub by_id: PersonId,
    pub at: DateTime<Utc>,
}

/// Gives a right to a member of staff; a second time changes nothing.
///
/// # Errors
/// `Invalid` for an unknown address, and for everybody who is no member of staff: administrators set the portal up and
/// read neither the register nor the journal, which tells of what they do.
pub async fn give_right(
    portal: &Portal,
    admin: &Admin,
    right: StaffRight,
    form: &RightForm,
) -> Result<()> {
    match right {
        StaffRight::Registrar => give::<registrars::Entity>(portal, admin, form).await,
        StaffRight::Auditor => give::<auditors::Entity>(portal, admin, form).await,
    }
}

async fn give<T: RightTable>(portal: &Portal, admin: &Admin, form: &RightForm) -> Result<()> {
    let email = form.check()?;
    let wrong = |problem| Problem::field(RightForm::FIELDS.email, problem);
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
    let known = T::find().filter(T::PERSON.eq(person.id));
    if known.one(tx.db()).await?.is_some() {
        return Ok(());
    }
    let row = T::row(Held {
        person_id: person.id,
        by_id: admin.id(),
        at: tx.now(),
    });
    T::insert(row).exec_without_returning(tx.db()).await?;
    tx.record(entry::<T>(admin, person.id, RightVerb::Given))
        .await?;
    tx.commit().await
}

/// Takes a right back; a second time changes nothing.
///
/// # Errors
/// Only faults.
pub async fn take_right(
    portal: &Portal,
    admin: &Admin,
    right: StaffRight,
    person: PersonId,
) -> Result<()> {
    let mut tx = portal.write().await?;
    if take_in(&mut tx, admin, right, person).await? {
        tx.commit().await?;
    }
    Ok(())
}

/// Takes every right that somebody has, with the rest of a write.
pub(super) async fn take_all(tx: &mut Tx, admin: &Admin, person: PersonId) -> Result<()> {
    for right in StaffRight::ALL {
        take_in(tx, admin, *right, person).await?;
    }
    Ok(())
}

/// Whether they had it.
async fn take_in(tx: &mut Tx, admin: &Admin, right: StaffRight, person: PersonId) -> Result<bool> {
    match right {
        StaffRight::Registrar => take::<registrars::Entity>(tx, admin, person).await,
        StaffRight::Auditor => take::<auditors::Entity>(tx, admin, person).await,
    }
}

async fn take<T: RightTable>(tx: &mut Tx, admin: &Admin, person: PersonId) -> Result<bool> {
    let theirs = T::delete_many().filter(T::PERSON.eq(person));
    if theirs.exec(tx.db()).await?.rows_affected == 0 {
        return Ok(false);
    }
    tx.record(entry::<T>(admin, person, RightVerb::Taken))
        .await?;
    Ok(true)
}

fn entry<T: RightTable>(admin: &Admin, person: PersonId, verb: RightVerb) -> Entry {
    Entry::new(Some(admin.id()), T::Id::from_uuid(person.0), verb)
}

/// Who has a right, who has it longest first; two queries.
///
/// # Errors
/// Only faults.
pub async fn holders(portal: &Portal, _: &Admin, right: StaffRight) -> Result<Vec<RightHolder>> {
    let rows = match right {
        StaffRight::Registrar => held::<registrars::Entity>(portal).await?,
        StaffRight::Auditor => held::<auditors::Entity>(portal).await?,
    };
    let ids: BTreeSet<PersonId> = rows
        .iter()
        .flat_map(|row| [row.person_id, row.by_id])
        .collect();
    let known = people::Entity::find()
        .filter(people::Column::Id.is_in(ids))
        .all(portal.read())
        .await?;
    let of = |id: PersonId| known.iter().find(|person| person.id == id);
    let shown = rows.iter().filter_map(|row| {
        let person = of(row.person_id)?;
        Some(RightHolder {
            id: person.id,
            name: person.name.clone(),
            email: person.email.clone(),
            since: row.at,
            by: of(row.by_id).map(|by| by.name.clone()).unwrap_or_default(),
        })
    });
    Ok(shown.collect())
}

async fn held<T: RightTable>(portal: &Portal) -> Result<Vec<Held>> {
    let rows = T::find().order_by_asc(T::SINCE).into_model::<Held>();
    Ok(rows.all(portal.read()).await?)
}
