//! Somebody is confirmed as an alumnus, or is not any more.

use super::super::entities::{claims, entries};
use super::super::fold;
use crate::accounts::entities::{new_names, people};
use crate::admissions::entities::admissions;
use crate::error::Result;
use crate::journal::Entry;
use crate::organizations::members::{self, Held};
use crate::store::{Tx, on_unique_violation};
use model::accounts::{Verb, Verification};
use model::register::{ClaimMethod, ClaimState};
use model::{Conflict, PersonId, RegisterEntryId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, Set,
};
use std::collections::BTreeSet;

/// As what, and how.
pub(super) struct Confirmed {
    pub method: ClaimMethod,
    pub entry: Option<RegisterEntryId>,
    /// When they left the school, as the register has it.
    pub year: Option<i32>,
    pub names: Names,
}

/// Which names are theirs.
pub(super) enum Names {
    /// These for certain, in one spelling.
    Sure(BTreeSet<String>),
    /// What a registrar saw the account called; empty where their form did not say.
    Seen(String),
}

/// What a registrar said with it.
pub(super) struct Handled {
    pub by: PersonId,
    pub answer: String,
}

/// The claim is right: its sender is an alumnus from now on. The caller tells the journal how that was found.
///
/// # Errors
/// `AlreadyDecided` where they are confirmed as another entry; `Stale` where the account is called otherwise than a registrar saw.
pub(super) async fn accept(
    tx: &mut Tx,
    claim: claims::Model,
    how: Confirmed,
    handled: Option<Handled>,
) -> Result<()> {
    let (person, year) = (claim.person_id, how.year.unwrap_or(claim.year));
    if let Some(entry) = how.entry {
        entries::Entity::update_many()
            .col_expr(entries::Column::ClaimedBy, Expr::value(Some(person)))
            .filter(entries::Column::Id.eq(entry))
            .exec(tx.db())
            .await
            // They are confirmed as another entry.
            .map_err(|error| on_unique_violation(error, || Conflict::AlreadyDecided.into()))?;
    }
    let (claimed, since) = (claim.name.clone(), claim.at);
    let verification = match how.method {
        ClaimMethod::Register | ClaimMethod::Registrar => Verification::Register,
        ClaimMethod::Papers => Verification::Staff,
        ClaimMethod::Vouched => Verification::Vouched,
    };
    let version = claim.version + 1;
    let mut row = claim.into_active_model();
    row.state = Set(ClaimState::Accepted);
    row.version = Set(version);
    row.method = Set(Some(how.method));
    row.entry_id = Set(how.entry);
    row.reason = Set(None);
    row.answer = Set(String::new());
    if let Some(handled) = handled {
        row.answer = Set(handled.answer);
        row.handled_by = Set(Some(handled.by));
        row.handled_at = Set(Some(tx.now()));
    }
    row.update(tx.db()).await?;
    people::Entity::update_many()
        .col_expr(people::Column::Verification, Expr::value(verification))
        .col_expr(people::Column::Graduated, Expr::value(Some(year)))
        .filter(people::Column::Id.eq(person))
        .exec(tx.db())
        .await?;
    if let Some(person) = locked(tx, person).await? {
        match how.names {
            Names::Seen(name) => new_names::confirmed(tx, &person, &name, since).await?,
            Names::Sure(sure) => know_by_name(tx, &person, claimed, &sure).await?,
        }
    }
    tx.record(Entry::new(None, person, Verb::Verified)).await
}

/// Nobody has compared the account's name with the claim, so the school knows them by it only where it is a name of theirs for certain; else by
/// the claimed one, where that is.
async fn know_by_name(
    tx: &mut Tx,
    person: &people::Model,
    claimed: String,
    sure: &BTreeSet<String>,
) -> Result<()> {
    let is_theirs = |name: &str| sure.contains(&fold::name(name));
    if is_theirs(&person.name) {
        return new_names::seen(tx, person.id).await.map(drop);
    }
    let claimed = Some(claimed).filter(|name| is_theirs(name));
    new_names::know_as(tx, person.id, claimed).await
}

/// Whoever was confirmed is not, until somebody has looked at it again. What they have posted stays theirs meanwhile, as a doubt is no
/// verdict: a stranger who claims the same must not take it from them. What they have become since is for staff to confirm. The caller
/// tells the journal why.
pub(super) async fn suspend(
    tx: &mut Tx,
    claim: claims::Model,
    state: ClaimState,
) -> Result<claims::Model> {
    let (person, was_accepted) = (claim.person_id, claim.state == ClaimState::Accepted);
    let version = claim.version + 1;
    let mut row = claim.into_active_model();
    row.state = Set(state);
    row.version = Set(version);
    let row = row.update(tx.db()).await?;
    if was_accepted {
        entries::Entity::update_many()
            .col_expr(entries::Column::ClaimedBy, Expr::value(None::<PersonId>))
            .filter(entries::Column::ClaimedBy.eq(person))
            .exec(tx.db())
            .await?;
        unsure(tx, person).await?;
    }
    Ok(row)
}

/// The claim is declined. Whoever was confirmed by it once, and may not post now, hands over what they have posted: nobody comes back
/// to it. The caller holds their organizations, and tells the journal why.
pub(super) async fn reject(
    tx: &mut Tx,
    claim: claims::Model,
    held: &Held,
) -> Result<claims::Model> {
    // The method stays when a claim is looked at again.
    let was_confirmed = claim.method.is_some();
    let claim = suspend(tx, claim, ClaimState::Declined).await?;
    if was_confirmed && let Some(person) = locked(tx, claim.person_id).await? {
        members::hand_over_unless_able(tx, &person, held).await?;
    }
    Ok(claim)
}

/// The school is not sure of somebody any more.
async fn unsure(tx: &mut Tx, id: PersonId) -> Result<()> {
    // An administrator knows whom they have made staff: no claim of a stranger takes that away.
    let person = locked(tx, id).await?;
    let Some(person) = person.filter(|person| !person.role.moderates()) else {
        return Ok(());
    };
    let is_needed = admissions::is_needed(person.role, Verification::Email);
    let mut change = person.into_active_model();
    change.verification = Set(Verification::Email);
    change.update(tx.db()).await?;
    match is_needed {
        true => admissions::begin(tx, None, id).await,
        false => Ok(()),
    }
}

async fn locked(tx: &Tx, person: PersonId) -> Result<Option<people::Model>> {
    Ok(people::Entity::find_by_id(person)
        .lock(people::PERSON)
        .one(tx.db())
        .await?)
}
