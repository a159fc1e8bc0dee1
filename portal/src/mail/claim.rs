use super::entities::{mails, returned, settings};
use super::lines::{lines_of, stamp};
use super::plan::group_of;
use super::settings::token_of;
use crate::Portal;
use crate::accounts::entities::{departures, people};
use crate::error::Result;
use crate::notifications::entity as notices;
use crate::store::Tx;
use chrono::{DateTime, TimeDelta, Utc};
use model::mail::{Facts, Line, MailKind, MailState, Pace, Switch};
use model::{Language, MailId, PersonId};
use sea_orm::sea_query::{Expr, LockBehavior, LockType};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// How long somebody has a mail before others may take it: longer than sending one may take.
const LEASE: TimeDelta = TimeDelta::minutes(3);

/// A mail that is lent to whoever sends it.
#[derive(Clone, Debug)]
pub struct Parcel {
    pub id: MailId,
    pub(super) lease: Uuid,
    /// When it was first tried.
    pub(super) first_at: DateTime<Utc>,
    pub(super) person: Option<PersonId>,
    pub(super) attempts: i32,
    pub address: String,
    /// The reader's; empty where nobody has an account.
    pub name: String,
    pub language: Language,
    pub facts: Facts,
    /// The notices that belong to it, oldest first.
    pub lines: Vec<Line>,
    /// The secret of the address that ends notices of this kind, where they can be ended.
    pub switch: Option<(String, Switch)>,
}

/// Lends mails whose time has come, no more than these many. Nobody else gets them for a while; whoever took them says with
/// [`super::settle`] what became of each.
///
/// # Errors
/// Only faults.
pub async fn claim(portal: &Portal, most: u64) -> Result<Vec<Parcel>> {
    // Nearly always there is nothing to do, and then nobody waits for the writer.
    if due(portal.now()).one(portal.read()).await?.is_none() {
        return Ok(Vec::new());
    }
    let tx = portal.write().await?;
    let rows = due(tx.now())
        .order_by_asc(mails::Column::DueAt)
        .order_by_asc(mails::Column::Id)
        .limit(most)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(tx.db())
        .await?;
    let mut parcels = Vec::new();
    for row in rows {
        match person_of(&tx, &row).await? {
            Reached::Nobody => drop_mail(&tx, row.id).await?,
            Reached::Address(person) => parcels.push(lend(&tx, row, person).await?),
        }
    }
    tx.commit_without_entries().await?;
    for parcel in &mut parcels {
        parcel.lines = lines_of(portal, parcel.id, parcel.language).await?;
    }
    // What had something to tell may be gone by now.
    let (full, empty): (Vec<_>, Vec<_>) = parcels
        .into_iter()
        .partition(|parcel| parcel.facts != Facts::Notices || !parcel.lines.is_empty());
    for parcel in empty {
        super::settle(portal, &parcel, super::Fate::Needless).await?;
    }
    Ok(full)
}

fn due(now: DateTime<Utc>) -> sea_orm::Select<mails::Entity> {
    let free = Condition::any()
        .add(mails::Column::LeasedUntil.is_null())
        .add(mails::Column::LeasedUntil.lte(now));
    mails::Entity::find()
        .filter(mails::Column::State.eq(MailState::Waiting))
        .filter(mails::Column::DueAt.lte(now))
        .filter(free)
}

/// Who is behind a mail when its turn has come.
enum Reached {
    Nobody,
    Address(Option<people::Model>),
}

/// Nobody, when the account is shut, the address sends mail back or the letter is of no use any more. What tells of a shut
/// account, or gives one back, reaches it all the same. Notices follow the reader to a new address; a letter about an address
/// does not.
async fn person_of(tx: &Tx, row: &mails::Model) -> Result<Reached> {
    let is_over = row.expires_at.is_some_and(|end| end <= tx.now());
    if is_over || row.facts().is_none() {
        return Ok(Reached::Nobody);
    }
    let person = match row.person_id {
        Some(id) => people::Entity::find_by_id(id).one(tx.db()).await?,
        None => None,
    };
    let reaches_shut = match row.kind {
        MailKind::Departed | MailKind::AddressChanged => true,
        // Whoever has left by themselves comes back with it.
        MailKind::PasswordLink => has_left(tx, row.person_id).await?,
        _ => false,
    };
    let person = person.filter(|person| reaches_shut || person.disabled_at.is_none());
    if person.is_none() && row.person_id.is_some() {
        return Ok(Reached::Nobody);
    }
    let address = match &person {
        Some(person) if row.kind == MailKind::Notices => &person.email,
        _ => &row.address,
    };
    let returned = returned::Entity::find_by_id(address.clone());
    if returned.one(tx.db()).await?.is_some() {
        return Ok(Reached::Nobody);
    }
    if *address != row.address {
        follow(tx, row, address).await?;
    }
    Ok(Reached::Address(person))
}

async fn has_left(tx: &Tx, person: Option<PersonId>) -> Result<bool> {
    let Some(person) = person else {
        return Ok(false);
    };
    let row = departures::Entity::find_by_id(person).one(tx.db()).await?;
    Ok(row.is_some())
}

async fn follow(tx: &Tx, row: &mails::Model, address: &str) -> Result<()> {
    mails::Entity::update_many()
        .col_expr(mails::Column::Address, Expr::value(address))
        .filter(mails::Column::Id.eq(row.id))
        .exec(tx.db())
        .await?;
    Ok(())
}

async fn drop_mail(tx: &Tx, id: MailId) -> Result<()> {
    mails::Entity::update_many()
        .col_expr(mails::Column::State, Expr::value(MailState::Dropped))
        .col_expr(mails::Column::EndedAt, Expr::value(tx.now()))
        .col_expr(mails::Column::Facts, Expr::value(None::<String>))
        .filter(mails::Column::Id.eq(id))
        .exec(tx.db())
        .await?;
    Ok(())
}

async fn lend(tx: &Tx, row: mails::Model, person: Option<people::Model>) -> Result<Parcel> {
    let lease = tx.portal().new_id();
    let first = row.claimed_at.unwrap_or(tx.now());
    mails::Entity::update_many()
        .col_expr(mails::Column::Lease, Expr::value(lease))
        .col_expr(mails::Column::LeasedUntil, Expr::value(tx.now() + LEASE))
        .col_expr(mails::Column::ClaimedAt, Expr::value(first))
        .col_expr(
            mails::Column::Attempts,
            Expr::col(mails::Column::Attempts).add(1),
        )
        .filter(mails::Column::Id.eq(row.id))
        .exec(tx.db())
        .await?;
    let facts = row.facts().unwrap_or(Facts::Notices);
    let switch = match &person {
        Some(person) if facts == Facts::Notices => switch(tx, row.id, person).await?,
        _ => None,
    };
    let notices = facts == Facts::Notices;
    let (address, name, language) = match person {
        Some(person) if notices => (person.email, person.name, person.language),
        Some(person) => (row.address, person.name, person.language),
        None => (row.address, String::new(), row.language),
    };
    Ok(Parcel {
        id: row.id,
        lease,
        first_at: first,
        person: row.person_id,
        attempts: row.attempts + 1,
        address,
        name,
        language,
        facts,
        lines: Vec::new(),
        switch,
    })
}

/// The notices of this mail but those that their reader has switched off meanwhile.
async fn wanted(tx: &Tx, id: MailId, person: &people::Model) -> Result<Vec<notices::Model>> {
    let rows = notices::Entity::find()
        .filter(notices::Column::MailId.eq(id))
        .all(tx.db())
        .await?;
    let settings = settings::Entity::find_by_id(person.id).one(tx.db()).await?;
    let choices = settings.map(|row| row.choices()).unwrap_or_default();
    let is_off = |row: &notices::Model| {
        group_of(row).is_some_and(|group| choices.of(group) == Pace::PortalOnly)
    };
    let (off, wanted): (Vec<_>, Vec<_>) = rows.into_iter().partition(is_off);
    if !off.is_empty() {
        notices::Entity::update_many()
            .col_expr(notices::Column::MailId, Expr::value(None::<MailId>))
            .filter(notices::Column::Id.is_in(off.into_iter().map(|row| row.id)))
            .exec(tx.db())
            .await?;
    }
    Ok(wanted)
}

/// What ends the notices of this mail; those about an account cannot be ended.
async fn switch(tx: &Tx, id: MailId, person: &people::Model) -> Result<Option<(String, Switch)>> {
    let rows = wanted(tx, id, person).await?;
    stamp(tx, id, &rows).await?;
    let groups: Option<Vec<_>> = rows.iter().map(group_of).collect();
    let Some(groups) = groups.filter(|groups| !groups.is_empty()) else {
        return Ok(None);
    };
    let one = groups
        .iter()
        .all(|group| group == &groups[0])
        .then(|| groups[0]);
    Ok(Some((token_of(tx, person.id).await?, one)))
}
