use super::super::entities::digests::{Column, Entity, Model};
use super::super::entities::{matches, saved_searches};
use super::super::queries::still_open;
use crate::Portal;
use crate::error::Result;
use crate::journal::Entry;
use crate::notifications;
use crate::rows::insert_all;
use crate::store::Tx;
use model::OpportunityId;
use model::moderation::Verb;
use model::time::day_in_japan;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

/// Digests that one transaction tells of.
const BATCH: u64 = 100;

/// Rings the bell for digests whose day has come; answers how many. A mail sends the same rows,
/// which then get a `mailed_at`.
pub(crate) async fn tell_due_digests(portal: &Portal) -> Result<u64> {
    let mut told = 0;
    loop {
        let now = tell_some(portal).await?;
        told += now;
        if now < BATCH {
            return Ok(told);
        }
    }
}

async fn tell_some(portal: &Portal) -> Result<u64> {
    let due = Column::ToldAt
        .is_null()
        .and(Column::DueOn.lte(day_in_japan(portal.now())));
    // Nearly always there is nothing to do, and then nobody waits for the writer.
    if Entity::find()
        .filter(due.clone())
        .one(portal.read())
        .await?
        .is_none()
    {
        return Ok(0);
    }
    let mut tx = portal.write().await?;
    let rows: Vec<Model> = Entity::find()
        .filter(due)
        .order_by_asc(Column::DueOn)
        .order_by_asc(Column::SavedSearchId)
        .limit(BATCH)
        .lock_exclusive()
        .all(tx.db())
        .await?;
    let mut bells = Vec::new();
    for row in &rows {
        Entity::update_many()
            .col_expr(Column::ToldAt, Expr::value(tx.now()))
            .filter(Column::SavedSearchId.eq(row.saved_search_id))
            .filter(Column::DueOn.eq(row.due_on))
            .exec(tx.db())
            .await?;
        if let Some(bell) = bell(&tx, row).await? {
            bells.push(notifications::found(&tx, &bell));
            let entry = Entry::saved_search(None, Verb::Matched, row.saved_search_id);
            tx.record(entry).await?;
        }
    }
    if bells.is_empty() {
        tx.commit_unseen().await?;
    } else {
        insert_all(tx.db(), bells).await?;
        tx.commit().await?;
    }
    Ok(rows.len() as u64)
}

/// What the owner has looked at meanwhile, and what is over, is not told any more.
async fn bell(tx: &Tx, digest: &Model) -> Result<Option<notifications::Bell>> {
    let search = saved_searches::Entity::find_by_id(digest.saved_search_id)
        .one(tx.db())
        .await?;
    let Some(search) = search else {
        return Ok(None);
    };
    let new: Vec<OpportunityId> = matches::Entity::find()
        .select_only()
        .column(matches::Column::OpportunityId)
        .filter(matches::Column::SavedSearchId.eq(digest.saved_search_id))
        .filter(matches::Column::DigestOn.eq(digest.due_on))
        .filter(matches::Column::SeenAt.is_null())
        .filter(matches::Column::OpportunityId.in_subquery(still_open(day_in_japan(tx.now()))))
        .order_by_desc(matches::Column::At)
        .into_tuple()
        .all(tx.db())
        .await?;
    Ok(new.first().map(|newest| notifications::Bell {
        to: search.person_id,
        search: search.id,
        newest: *newest,
        count: new.len(),
    }))
}
