use super::super::entities::{claims, vouches};
use super::super::fold;
use super::confirm::{self, Confirmed, Names};
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::{Portal, SignedIn};
use chrono::TimeDelta;
use model::accounts::Role;
use model::machine::Machine;
use model::register::{
    ClaimMethod, ClaimMove, ClaimVerb, VOUCHES_A_YEAR, VOUCHES_NEEDED, VouchView, YEARS_APART,
};
use model::{ClaimId, PersonId, Problem};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
};

const YEAR: TimeDelta = TimeDelta::days(365);

/// Who asks to be vouched for, as they call themselves. Where their claim stands is not told: it reads the same when it is frozen or
/// decided.
///
/// # Errors
/// `NotFound` for an address that was never given out, and for one's own.
pub async fn vouching(portal: &Portal, person: &SignedIn, token: &str) -> Result<VouchView> {
    let db = portal.read();
    let claim = by_token(db, token, person.id()).await?;
    let alumnus = people::Entity::find_by_id(person.id()).one(db).await?;
    let alumnus = alumnus.ok_or(Problem::NotFound)?;
    let own = vouches::Entity::find_by_id((claim.id, person.id()))
        .one(db)
        .await?;
    let may = may_vouch(db, &alumnus, &claim, portal.now() - YEAR).await?;
    Ok(VouchView {
        may,
        is_done: own.is_some(),
        name: claim.name,
        year: claim.year,
        faculty: claim.faculty,
    })
}

/// A confirmed alumnus says that they know whoever made a claim; the second one confirms it, unless it is frozen or decided: then
/// the word is kept for the registrar. A second time changes nothing.
///
/// # Errors
/// `NotFound` as [`vouching`]; `NotAllowed` for everybody but alumni of about the same years who have not vouched too often.
pub async fn vouch(portal: &Portal, person: &SignedIn, token: &str) -> Result<()> {
    let mut tx = portal.write().await?;
    let alumnus = people::Entity::find_by_id(person.id())
        .lock(people::PERSON)
        .one(tx.db())
        .await?
        .ok_or(Problem::NotFound)?;
    let claim = by_token(tx.db(), token, person.id()).await?;
    let claim = claims::Entity::find_by_id(claim.id)
        .lock_exclusive()
        .one(tx.db())
        .await?
        .ok_or(Problem::NotFound)?;
    let own = vouches::Entity::find_by_id((claim.id, person.id()));
    if own.one(tx.db()).await?.is_some() {
        return Ok(());
    }
    if !may_vouch(tx.db(), &alumnus, &claim, tx.now() - YEAR).await? {
        return Err(Problem::NotAllowed.into());
    }
    let row = vouches::Model {
        claim_id: claim.id,
        person_id: person.id(),
        at: tx.now(),
        void_at: None,
    };
    insert_all(tx.db(), vec![row]).await?;
    let (id, counted) = (claim.id, count(tx.db(), claim.id).await?);
    let is_open = claim.state.after(ClaimMove::Vouch).is_some();
    if !is_open || counted < VOUCHES_NEEDED {
        tx.record(Entry::new(Some(person.id()), id, ClaimVerb::Supported))
            .await?;
        return tx.commit().await;
    }
    let how = Confirmed {
        method: ClaimMethod::Vouched,
        entry: None,
        year: None,
        names: Names::Sure([fold::name(&claim.name)].into()),
    };
    confirm::accept(&mut tx, claim, how, None).await?;
    tx.record(Entry::new(Some(person.id()), id, ClaimVerb::VouchedFor))
        .await?;
    tx.commit().await
}

/// How many vouches of a claim count.
pub(super) async fn count(db: &impl ConnectionTrait, claim: ClaimId) -> Result<usize> {
    let count = vouches::Entity::find()
        .filter(vouches::Column::ClaimId.eq(claim))
        .filter(vouches::Column::VoidAt.is_null())
        .count(db)
        .await?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

async fn by_token(
    db: &impl ConnectionTrait,
    token: &str,
    reader: PersonId,
) -> Result<claims::Model> {
    let claim = claims::Entity::find()
        .filter(claims::Column::VouchToken.eq(token))
        .filter(claims::Column::PersonId.ne(reader))
        .one(db)
        .await?;
    Ok(claim.ok_or(Problem::NotFound)?)
}

async fn may_vouch(
    db: &impl ConnectionTrait,
    alumnus: &people::Model,
    claim: &claims::Model,
    since: chrono::DateTime<chrono::Utc>,
) -> Result<bool> {
    let is_near = |year: i32| (year - claim.year).abs() <= YEARS_APART;
    let is_alumnus = alumnus.role == Role::Alumnus && alumnus.verification.is_verified();
    if !is_alumnus || !alumnus.graduated.is_some_and(is_near) {
        return Ok(false);
    }
    let own = vouches::Entity::find().filter(vouches::Column::PersonId.eq(alumnus.id));
    let void = own.clone().filter(vouches::Column::VoidAt.is_not_null());
    if void.limit(1).count(db).await? > 0 {
        return Ok(false);
    }
    let recent = own.filter(vouches::Column::At.gt(since)).count(db).await?;
    Ok(recent < VOUCHES_A_YEAR)
}
