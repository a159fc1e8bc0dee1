use super::entities::{mails, returned};
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::{Moderator, Portal};
use chrono::TimeDelta;
use model::mail::{DeskMail, MailDesk, MailKind, MailState, Verb};
use model::{MailId, PersonId, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashSet;

/// Mails that the page shows of each kind.
const SHOWN: u64 = 100;

/// What waits, what went today and what failed.
///
/// # Errors
/// Only faults.
pub async fn desk(portal: &Portal, staff: &Moderator) -> Result<MailDesk> {
    let db = portal.read();
    let of = |state: MailState| mails::Entity::find().filter(mails::Column::State.eq(state));
    let day = portal.now() - TimeDelta::days(1);
    let waiting = of(MailState::Waiting).count(db).await?;
    let failed = of(MailState::Failed).count(db).await?;
    let sent = of(MailState::Sent)
        .filter(mails::Column::EndedAt.gt(day))
        .count(db)
        .await?;
    let mut rows = of(MailState::Failed)
        .order_by_desc(mails::Column::CreatedAt)
        .limit(SHOWN)
        .all(db)
        .await?;
    let others = mails::Entity::find()
        .filter(mails::Column::State.ne(MailState::Failed))
        .order_by_desc(mails::Column::CreatedAt)
        .limit(SHOWN)
        .all(db)
        .await?;
    rows.extend(others);
    let readers = rows.iter().filter_map(|row| row.person_id);
    let open = open_to(db, staff, readers.collect()).await?;
    let shown = |row: mails::Model| {
        let is_open = row.person_id.is_none_or(|person| open.contains(&person));
        let may_read = is_open && may_read(staff, row.kind);
        shown(row, may_read)
    };
    let number = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(MailDesk {
        waiting: number(waiting),
        sent: number(sent),
        failed: number(failed),
        mails: rows.into_iter().map(shown).collect(),
    })
}

fn shown(row: mails::Model, may_read: bool) -> DeskMail {
    DeskMail {
        id: row.id,
        address: row.address,
        kind: row.kind,
        state: row.state,
        created_at: row.created_at,
        due_at: row.due_at,
        attempts: u32::try_from(row.attempts).unwrap_or_default(),
        said: row.said,
        may_read,
    }
}

/// Whether this member of staff may read letters of this kind. Whoever has the secret of these passes for somebody whom nobody at
/// the school has looked at, so they are read by administrators alone.
fn may_read(staff: &Moderator, kind: MailKind) -> bool {
    let is_sealed = matches!(
        kind,
        MailKind::ConfirmRegistration
            | MailKind::OrganizationCode
            | MailKind::Colleague
            | MailKind::ConfirmAddress
    );
    !is_sealed || staff.admin().is_ok()
}

/// Those of the people whose letters this member of staff may read. A letter may hold the way into an account, so those to staff
/// are read by administrators and by their readers alone.
async fn open_to(
    db: &impl ConnectionTrait,
    staff: &Moderator,
    people: HashSet<PersonId>,
) -> Result<HashSet<PersonId>> {
    if staff.admin().is_ok() {
        return Ok(people);
    }
    let rows = people::Entity::find().filter(people::Column::Id.is_in(people));
    let rows = rows.all(db).await?.into_iter();
    let open = rows.filter(|row| row.id == staff.id() || !row.role.moderates());
    Ok(open.map(|row| row.id).collect())
}

/// To whom a letter went that lies in the folder, and that this member of staff may read.
///
/// # Errors
/// `NotFound`.
pub async fn letter_of(portal: &Portal, staff: &Moderator, id: MailId) -> Result<String> {
    let db = portal.read();
    let row = mails::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Problem::NotFound)?;
    if !may_read(staff, row.kind) {
        return Err(Problem::NotFound.into());
    }
    if let Some(person) = row.person_id
        && open_to(db, staff, HashSet::from([person]))
            .await?
            .is_empty()
    {
        return Err(Problem::NotFound.into());
    }
    Ok(row.address)
}

/// Sends a mail again that was given up, also to an address that sent mail back.
///
/// # Errors
/// `NotFound` for what has not failed.
pub async fn send_again(portal: &Portal, staff: &Moderator, id: MailId) -> Result<()> {
    if again(portal, staff, Some(id)).await? == 0 {
        return Err(Problem::NotFound.into());
    }
    Ok(())
}

/// Sends everything again that was given up; answers how many mails.
///
/// # Errors
/// Only faults.
pub async fn send_all_again(portal: &Portal, staff: &Moderator) -> Result<u64> {
    again(portal, staff, None).await
}

async fn again(portal: &Portal, staff: &Moderator, one: Option<MailId>) -> Result<u64> {
    let mut tx = portal.write().await?;
    let mut failed = mails::Entity::find()
        .filter(mails::Column::State.eq(MailState::Failed))
        .filter(mails::Column::Facts.is_not_null());
    if let Some(id) = one {
        failed = failed.filter(mails::Column::Id.eq(id));
    }
    let rows = failed.lock_exclusive().all(tx.db()).await?;
    for row in &rows {
        mails::Entity::update_many()
            .col_expr(mails::Column::State, Expr::value(MailState::Waiting))
            .col_expr(mails::Column::DueAt, Expr::value(tx.now()))
            .col_expr(mails::Column::Attempts, Expr::value(0))
            .col_expr(
                mails::Column::ClaimedAt,
                Expr::value(None::<sea_orm::prelude::DateTimeUtc>),
            )
            .col_expr(
                mails::Column::EndedAt,
                Expr::value(None::<sea_orm::prelude::DateTimeUtc>),
            )
            .filter(mails::Column::Id.eq(row.id))
            .exec(tx.db())
            .await?;
        returned::Entity::delete_by_id(row.address.clone())
            .exec(tx.db())
            .await?;
        tx.record(Entry::new(Some(staff.id()), row.id, Verb::SentAgain))
            .await?;
    }
    if rows.is_empty() {
        return Ok(0);
    }
    tx.commit().await?;
    Ok(rows.len() as u64)
}
