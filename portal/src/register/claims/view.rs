use super::super::entities::{claims, vouches};
use super::super::looks;
use super::vouch::count;
use crate::access::Registrar;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::rows;
use crate::{Portal, SignedIn};
use model::page::{PER_PAGE, Page};
use model::register::{ClaimDetail, ClaimLine, ClaimState, ClaimView, Voucher};
use model::{ClaimId, Problem};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// Somebody's own claim, if they have made one. Whether it is frozen is not told.
///
/// # Errors
/// Only faults.
pub async fn answer_of(portal: &Portal, person: &SignedIn) -> Result<Option<ClaimView>> {
    let db = portal.read();
    let found = claims::Entity::find()
        .filter(claims::Column::PersonId.eq(person.id()))
        .one(db)
        .await?;
    let Some(claim) = found else {
        return Ok(None);
    };
    let state = match claim.state {
        ClaimState::Frozen => ClaimState::Waiting,
        other => other,
    };
    Ok(Some(ClaimView {
        id: claim.id,
        state,
        facts: claim.facts(),
        sent_at: claim.at,
        vouches: count(db, claim.id).await?,
        answer: claim.answer,
        reason: claim.reason.filter(|_| state == ClaimState::Declined),
        vouch_token: claim.vouch_token,
    }))
}

/// Claims for registrars: those that wait, oldest first; or all of a state, newest first.
///
/// # Errors
/// Only faults.
pub async fn claims(
    portal: &Portal,
    _: &Registrar,
    state: Option<ClaimState>,
    page: u32,
) -> Result<Page<ClaimLine>> {
    let all = claims::Entity::find();
    let wanted = match state {
        None => all
            .filter(claims::Column::State.is_in([ClaimState::Waiting, ClaimState::Frozen]))
            .order_by_asc(claims::Column::At)
            .order_by_asc(claims::Column::Id),
        Some(state) => all
            .filter(claims::Column::State.eq(state))
            .order_by_desc(claims::Column::At)
            .order_by_desc(claims::Column::Id),
    };
    let page = rows::page(portal.read(), wanted, page, PER_PAGE).await?;
    let lines = page.items.iter().map(line).collect();
    Ok(page.with(lines))
}

fn line(claim: &claims::Model) -> ClaimLine {
    ClaimLine {
        id: claim.id,
        name: claim.name.clone(),
        year: claim.year,
        state: claim.state,
        sent_at: claim.at,
        tries: u32::try_from(claim.tries).unwrap_or_default(),
    }
}

/// A claim with what a registrar decides by. Entries are in it once the registrar has opened them.
///
/// # Errors
/// `NotFound`.
pub async fn claim_detail(
    portal: &Portal,
    registrar: &Registrar,
    id: ClaimId,
) -> Result<ClaimDetail> {
    let db = portal.read();
    let claim = claims::Entity::find_by_id(id).one(db).await?;
    let claim = claim.ok_or(Problem::NotFound)?;
    let person = people::Entity::find_by_id(claim.person_id).one(db).await?;
    let person = person.ok_or(Problem::NotFound)?;
    let handler = people::names(db, claim.handled_by.into_iter().collect()).await?;
    let handled = claim.handled_by.and_then(|by| handler.get(&by).cloned());
    Ok(ClaimDetail {
        id,
        state: claim.state,
        version: claim.version,
        facts: claim.facts(),
        sent_at: claim.at,
        tries: u32::try_from(claim.tries).unwrap_or_default(),
        person: person.id,
        account_name: person.name,
        email: person.email,
        role: person.role,
        verification: person.verification,
        method: claim.method,
        reason: claim.reason,
        answer: claim.answer.clone(),
        handled: handled.zip(claim.handled_at),
        vouchers: vouchers(db, id).await?,
        rivals: rivals(db, &claim).await?,
        look: looks::of_claim(portal, registrar, &claim).await?,
    })
}

async fn vouchers(db: &impl ConnectionTrait, id: ClaimId) -> Result<Vec<Voucher>> {
    let rows = vouches::Entity::find()
        .filter(vouches::Column::ClaimId.eq(id))
        .filter(vouches::Column::VoidAt.is_null())
        .order_by_asc(vouches::Column::At)
        .all(db)
        .await?;
    let names = people::names(db, rows.iter().map(|row| row.person_id).collect()).await?;
    let shown = rows.into_iter().map(|row| Voucher {
        name: names.get(&row.person_id).cloned().unwrap_or_default(),
        at: row.at,
    });
    Ok(shown.collect())
}

async fn rivals(db: &impl ConnectionTrait, claim: &claims::Model) -> Result<Vec<ClaimLine>> {
    let Some(entry) = claim.entry_id else {
        return Ok(Vec::new());
    };
    let others = claims::Entity::find()
        .filter(claims::Column::EntryId.eq(entry))
        .filter(claims::Column::Id.ne(claim.id))
        .order_by_asc(claims::Column::At)
        .all(db)
        .await?;
    Ok(others.iter().map(line).collect())
}
