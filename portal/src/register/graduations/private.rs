//! Addresses that the school gives end soon after graduation: from November of their last year students are asked for one of
//! their own.

use super::super::entities::private_address_asked as asked;
use crate::accounts::entities::people;
use crate::drain::Drain;
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::school::entities::mail_domains;
use crate::{Portal, SignedIn};
use chrono::{Datelike, NaiveDate};
use model::accounts::{Role, Verb};
use model::time::school_year;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// The month from which they are asked.
const FROM: u32 = 11;

/// The year in which students leave who are asked today.
fn leaving_now(today: NaiveDate) -> Option<i32> {
    let year = school_year(today);
    let is_asked = today.month() >= FROM || today.month() < 4;
    is_asked.then_some(year + 1)
}

/// What ends the addresses that Japanese schools give; those of this school are said by its administrators.
const OF_A_SCHOOL: &str = "%.ac.jp";

/// Addresses that the school gives.
async fn of_the_school(db: &impl ConnectionTrait) -> Result<Condition> {
    let ends_so = |pattern: String| people::Column::Email.like(pattern);
    let mut any = Condition::any().add(ends_so(OF_A_SCHOOL.to_owned()));
    for one in mail_domains::domains(db).await? {
        any = any.add(ends_so(format!("%@{}", one.domain)));
        if one.subdomains {
            any = any.add(ends_so(format!("%.{}", one.domain)));
        }
    }
    Ok(any)
}

/// Whether this student is to add an address that stays.
///
/// # Errors
/// Only faults.
pub async fn needs_private_address(portal: &Portal, person: &SignedIn) -> Result<bool> {
    let Some(year) = leaving_now(portal.today()) else {
        return Ok(false);
    };
    let row = people::Entity::find_by_id(person.id())
        .filter(people::Column::Role.eq(Role::Student))
        .filter(people::Column::Graduated.eq(year))
        .filter(of_the_school(portal.read()).await?)
        .one(portal.read())
        .await?;
    Ok(row.is_some())
}

/// Tells each of them once.
pub(crate) async fn ask_private_addresses(portal: &Portal) -> Result<u64> {
    let Some(year) = leaving_now(portal.today()) else {
        return Ok(0);
    };
    let already = Query::select()
        .column(asked::Column::PersonId)
        .from(asked::Entity)
        .take();
    let due = people::Entity::find()
        .filter(people::Column::Role.eq(Role::Student))
        .filter(people::Column::Graduated.eq(year))
        .filter(people::Column::DisabledAt.is_null())
        .filter(of_the_school(portal.read()).await?)
        .filter(people::Column::Id.not_in_subquery(already))
        .order_by_asc(people::Column::Id);
    let mut due = Drain::of(due);
    while let Some((mut tx, some)) = due.next(portal).await? {
        for person in some {
            let row = asked::Model {
                person_id: person.id,
                at: tx.now(),
            };
            insert_all(tx.db(), vec![row]).await?;
            tx.record(Entry::new(None, person.id, Verb::PrivateAddressAsked))
                .await?;
        }
        tx.commit().await?;
    }
    Ok(due.count())
}
