use super::later::Later;
use super::merge::set_gone;
use super::moved::{Ended, Moved};
use super::{parted, people, postings};
use crate::error::Result;
use crate::journal::Entry;
use crate::organizations::entities::{colleagues, domains, merges, organizations, requests};
use crate::store::Tx;
use crate::{Moderator, Portal};
use chrono::TimeDelta;
use model::organizations::{MERGE_DAYS, Verb};
use model::{Conflict, MergeId, OrganizationId, PersonId, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

/// How long a merge can be taken back.
pub(super) const WITHIN: TimeDelta = TimeDelta::days(MERGE_DAYS);

/// Takes a merge back: what has moved moves back, unless it has gone elsewhere meanwhile. A second time changes nothing.
///
/// # Errors
/// `NotFound`; `TooLateToPart` after thirty days, and where the other is gone itself.
pub async fn part(portal: &Portal, staff: &Moderator, id: MergeId) -> Result<()> {
    let mut tx = portal.write().await?;
    let seen = merges::Entity::find_by_id(id).one(tx.db()).await?;
    let seen = seen.ok_or(Problem::NotFound)?;
    lock_both(&tx, &seen).await?;
    let row = merges::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx.db())
        .await?;
    let row = row.ok_or(Problem::NotFound)?;
    if row.undone_at.is_some() {
        return Ok(());
    }
    let (from, into) = (row.from_id, row.into_id);
    let other = organizations::Entity::find_by_id(into).one(tx.db()).await?;
    let is_gone = other.is_none_or(|other| other.merged_into.is_some());
    if is_gone || tx.now() >= row.at + WITHIN {
        return Err(Conflict::TooLateToPart.into());
    }
    let moved: Moved = serde_json::from_str(&row.moved)?;
    set_gone(&tx, from, None).await?;
    postings::move_newest(&tx, into, from, Some(&moved.newest)).await?;
    postings::move_published(&tx, into, from, Some(&moved.published)).await?;
    let mut later = Later::than(&tx, &row).await?;
    people::move_back(&mut tx, staff.id(), &moved, &mut later, (from, into)).await?;
    parted::move_back(&tx, &moved, &mut later).await?;
    later.write(&tx).await?;
    move_rest(&tx, &moved, from, into).await?;
    let mut change = row.into_active_model();
    change.undone_at = Set(Some(tx.now()));
    change.update(tx.db()).await?;
    for organization in [from, into] {
        tx.record(Entry::new(Some(staff.id()), organization, Verb::Parted))
            .await?;
    }
    tx.commit().await
}

/// The organizations before the merge, and in one order, as whoever leaves them does.
async fn lock_both(tx: &Tx, row: &merges::Model) -> Result<()> {
    organizations::Entity::find()
        .filter(organizations::Column::Id.is_in([row.from_id, row.into_id]))
        .order_by_asc(organizations::Column::Id)
        .lock_exclusive()
        .all(tx.db())
        .await?;
    Ok(())
}

/// Writes down that somebody belongs to an organization no more, as long as it can be two again.
pub(in super::super) async fn note_end(
    tx: &Tx,
    organization: OrganizationId,
    person: PersonId,
    by: PersonId,
) -> Result<()> {
    let open = merges::Entity::find()
        .filter(merges::Column::IntoId.eq(organization))
        .filter(merges::Column::UndoneAt.is_null())
        .filter(merges::Column::At.gt(tx.now() - WITHIN))
        .order_by_asc(merges::Column::Id)
        .lock_exclusive()
        .all(tx.db())
        .await?;
    for row in open {
        let mut moved: Moved = serde_json::from_str(&row.moved)?;
        moved.ended.push(Ended { person, by });
        let mut change = row.into_active_model();
        change.moved = Set(serde_json::to_string(&moved)?);
        change.update(tx.db()).await?;
    }
    Ok(())
}

async fn move_rest(
    tx: &Tx,
    moved: &Moved,
    from: OrganizationId,
    into: OrganizationId,
) -> Result<()> {
    domains::Entity::update_many()
        .col_expr(domains::Column::OrganizationId, Expr::value(from))
        .filter(domains::Column::Domain.is_in(&moved.domains))
        .filter(domains::Column::OrganizationId.eq(into))
        .exec(tx.db())
        .await?;
    requests::Entity::update_many()
        .col_expr(requests::Column::OrganizationId, Expr::value(from))
        .filter(requests::Column::Id.is_in(moved.requests.iter().copied()))
        .filter(requests::Column::OrganizationId.eq(into))
        .exec(tx.db())
        .await?;
    colleagues::Entity::update_many()
        .col_expr(colleagues::Column::OrganizationId, Expr::value(from))
        .filter(colleagues::Column::TokenHash.is_in(&moved.invitations))
        .filter(colleagues::Column::UsedAt.is_null())
        .exec(tx.db())
        .await?;
    if let Some(number) = &moved.number {
        organizations::Entity::update_many()
            .col_expr(
                organizations::Column::CorporateNumber,
                Expr::value(None::<String>),
            )
            .filter(organizations::Column::Id.eq(into))
            .filter(organizations::Column::CorporateNumber.eq(number))
            .exec(tx.db())
            .await?;
    }
    Ok(())
}
