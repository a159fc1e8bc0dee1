use super::moved::Moved;
use super::{people, postings, searches};
use crate::error::Result;
use crate::journal::Entry;
use crate::organizations::entities::{colleagues, domains, merges, organizations, requests};
use crate::rows::insert_all;
use crate::store::Tx;
use crate::{Moderator, Portal};
use model::organizations::{MergeForm, Verb};
use model::{Conflict, FieldProblem, MergeId, OrganizationId, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// Makes two organizations one: the first is gone, and the second has what it had.
///
/// # Errors
/// `Invalid` for what is no organization; `NotTwo` for one and the same, and for one that is gone already.
pub async fn merge(portal: &Portal, staff: &Moderator, form: &MergeForm) -> Result<MergeId> {
    let names = MergeForm::FIELDS;
    let id = |name: &str, typed: &str| {
        let id = typed.trim().parse::<OrganizationId>();
        id.map_err(|_| Problem::field(name, FieldProblem::NotAChoice))
    };
    let (from, into) = (id(names.from, &form.from)?, id(names.into, &form.into)?);
    let mut tx = portal.write().await?;
    let (from, into) = both(&tx, from, into).await?;
    let moved = Moved {
        others: people::all(&tx, into.id).await?,
        ended: Vec::new(),
        newest: postings::move_newest(&tx, from.id, into.id, None).await?,
        published: postings::move_published(&tx, from.id, into.id, None).await?,
        people: people::move_all(&tx, from.id, into.id).await?,
        searches: searches::move_all(&tx, &from.slug, &into.slug).await?,
        domains: move_domains(&tx, from.id, into.id).await?,
        requests: move_requests(&tx, from.id, into.id).await?,
        invitations: move_invitations(&tx, from.id, into.id).await?,
        number: give_number(&tx, &from, &into).await?,
    };
    set_gone(&tx, from.id, Some(into.id)).await?;
    let row = merges::Model {
        id: MergeId(portal.new_id()),
        from_id: from.id,
        into_id: into.id,
        by_id: staff.id(),
        at: tx.now(),
        moved: serde_json::to_string(&moved)?,
        undone_at: None,
    };
    let id = row.id;
    insert_all(tx.db(), vec![row]).await?;
    for organization in [from.id, into.id] {
        tx.record(Entry::new(Some(staff.id()), organization, Verb::Merged))
            .await?;
    }
    tx.commit().await?;
    Ok(id)
}

/// Both organizations, locked in one order.
async fn both(
    tx: &Tx,
    from: OrganizationId,
    into: OrganizationId,
) -> Result<(organizations::Model, organizations::Model)> {
    let rows = organizations::Entity::find()
        .filter(organizations::Column::Id.is_in([from, into]))
        .filter(organizations::Column::MergedInto.is_null())
        .order_by_asc(organizations::Column::Id)
        .lock_exclusive()
        .all(tx.db())
        .await?;
    let (mut one, mut other): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.id == from);
    match (one.pop(), other.pop()) {
        (Some(from), Some(into)) => Ok((from, into)),
        _ => Err(Conflict::NotTwo.into()),
    }
}

pub(super) async fn set_gone(
    tx: &Tx,
    id: OrganizationId,
    into: Option<OrganizationId>,
) -> Result<()> {
    organizations::Entity::update_many()
        .col_expr(organizations::Column::MergedInto, Expr::value(into))
        .filter(organizations::Column::Id.eq(id))
        .exec(tx.db())
        .await?;
    Ok(())
}

async fn move_domains(tx: &Tx, from: OrganizationId, into: OrganizationId) -> Result<Vec<String>> {
    let rows = domains::of(tx.db(), from).await?;
    domains::Entity::update_many()
        .col_expr(domains::Column::OrganizationId, Expr::value(into))
        .filter(domains::Column::OrganizationId.eq(from))
        .exec(tx.db())
        .await?;
    Ok(rows.into_iter().map(|row| row.domain).collect())
}

async fn move_requests(
    tx: &Tx,
    from: OrganizationId,
    into: OrganizationId,
) -> Result<Vec<model::RequestId>> {
    let ids = requests::Entity::find()
        .select_only()
        .column(requests::Column::Id)
        .filter(requests::Column::OrganizationId.eq(from))
        .into_tuple()
        .all(tx.db())
        .await?;
    requests::Entity::update_many()
        .col_expr(requests::Column::OrganizationId, Expr::value(into))
        .filter(requests::Column::OrganizationId.eq(from))
        .exec(tx.db())
        .await?;
    Ok(ids)
}

async fn move_invitations(
    tx: &Tx,
    from: OrganizationId,
    into: OrganizationId,
) -> Result<Vec<String>> {
    let hashes = colleagues::Entity::find()
        .select_only()
        .column(colleagues::Column::TokenHash)
        .filter(colleagues::Column::OrganizationId.eq(from))
        .filter(colleagues::Column::UsedAt.is_null())
        .into_tuple()
        .all(tx.db())
        .await?;
    colleagues::Entity::update_many()
        .col_expr(colleagues::Column::OrganizationId, Expr::value(into))
        .filter(colleagues::Column::OrganizationId.eq(from))
        .filter(colleagues::Column::UsedAt.is_null())
        .exec(tx.db())
        .await?;
    Ok(hashes)
}

/// The number is the same company's.
async fn give_number(
    tx: &Tx,
    from: &organizations::Model,
    into: &organizations::Model,
) -> Result<Option<String>> {
    let Some(number) = from.corporate_number.clone() else {
        return Ok(None);
    };
    if into.corporate_number.is_some() {
        return Ok(None);
    }
    organizations::Entity::update_many()
        .col_expr(organizations::Column::CorporateNumber, Expr::value(&number))
        .filter(organizations::Column::Id.eq(into.id))
        .exec(tx.db())
        .await?;
    Ok(Some(number))
}
