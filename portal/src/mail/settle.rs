use super::claim::Parcel;
use super::entities::mails;
use super::returned::note;
use crate::Portal;
use crate::error::Result;
use crate::journal::Entry;
use crate::store::Tx;
use chrono::{DateTime, TimeDelta, Utc};
use model::mail::{MailState, Verb};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// How long is waited after the first try, the second …; three days in all.
const PAUSES: [i64; 9] = [1, 5, 15, 60, 180, 360, 720, 1440, 1440];
/// A mail that could not be sent for so long is given up.
const PATIENCE: TimeDelta = TimeDelta::days(3);

/// What became of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    Sent,
    /// It is tried again.
    Later(String),
    /// There is nobody at the address: no more is sent there.
    NoSuchAddress(String),
    /// It is given up.
    Refused(String),
    /// Nothing that it would have told is there any more.
    Needless,
}

/// Says what became of a mail that was claimed. It changes nothing when somebody else has taken the mail meanwhile.
///
/// # Errors
/// Only faults.
pub async fn settle(portal: &Portal, parcel: &Parcel, fate: Fate) -> Result<()> {
    let mut tx = portal.write().await?;
    match fate {
        Fate::Sent => {
            end(&tx, parcel, MailState::Sent, None).await?;
        }
        Fate::Needless => {
            end(&tx, parcel, MailState::Dropped, None).await?;
        }
        Fate::Later(said) => match next_try(parcel, tx.now()) {
            Some(due_at) => put_off(&tx, parcel, due_at, said).await?,
            None => fail(&mut tx, parcel, said).await?,
        },
        Fate::Refused(said) => fail(&mut tx, parcel, said).await?,
        Fate::NoSuchAddress(said) => {
            if end(&tx, parcel, MailState::Failed, Some(said.clone())).await? {
                tx.record(Entry::new(None, parcel.id, Verb::Failed)).await?;
                note(&mut tx, parcel.person, &parcel.address, &said).await?;
            }
        }
    }
    tx.commit_batch().await
}

/// When a mail that did not go is tried again.
fn next_try(parcel: &Parcel, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let tries = usize::try_from(parcel.attempts).unwrap_or_default().max(1);
    let pause = PAUSES.get(tries - 1).or(PAUSES.last())?;
    Some(now + TimeDelta::minutes(*pause)).filter(|at| *at <= parcel.first_at + PATIENCE)
}

async fn put_off(tx: &Tx, parcel: &Parcel, due_at: DateTime<Utc>, said: String) -> Result<()> {
    of_lease(parcel)
        .col_expr(mails::Column::DueAt, Expr::value(due_at))
        .col_expr(mails::Column::Said, Expr::value(said))
        .exec(tx.db())
        .await?;
    Ok(())
}

async fn fail(tx: &mut Tx, parcel: &Parcel, said: String) -> Result<()> {
    if end(tx, parcel, MailState::Failed, Some(said)).await? {
        tx.record(Entry::new(None, parcel.id, Verb::Failed)).await?;
    }
    Ok(())
}

/// Answers whether the mail was still this process's own.
async fn end(tx: &Tx, parcel: &Parcel, state: MailState, said: Option<String>) -> Result<bool> {
    let mut change = of_lease(parcel)
        .col_expr(mails::Column::State, Expr::value(state))
        .col_expr(mails::Column::EndedAt, Expr::value(tx.now()))
        .col_expr(mails::Column::Said, Expr::value(said));
    if state != MailState::Failed && parcel.facts.is_secret() {
        change = change.col_expr(mails::Column::Facts, Expr::value(None::<String>));
    }
    Ok(change.exec(tx.db()).await?.rows_affected > 0)
}

/// The mail, as long as this process has it, and gives it back.
fn of_lease(parcel: &Parcel) -> sea_orm::UpdateMany<mails::Entity> {
    mails::Entity::update_many()
        .col_expr(mails::Column::Lease, Expr::value(None::<uuid::Uuid>))
        .col_expr(
            mails::Column::LeasedUntil,
            Expr::value(None::<DateTime<Utc>>),
        )
        .filter(mails::Column::Id.eq(parcel.id))
        .filter(mails::Column::Lease.eq(parcel.lease))
}
