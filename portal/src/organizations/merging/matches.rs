//! What the saved searches of two organizations have found.

use super::moved::{GoneMatch, GoneSearch};
use crate::error::Result;
use crate::rows::insert_all;
use crate::saved_searches::entities::digests;
use crate::saved_searches::entities::matches::{Column, Entity, Model};
use crate::store::Tx;
use chrono::NaiveDate;
use model::{OpportunityId, SavedSearchId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use std::collections::{BTreeSet, HashMap, HashSet};

/// What a search has found that is going away belongs to the same search of the other from now on. Answers what it was.
pub(super) async fn carry(
    tx: &Tx,
    gone: SavedSearchId,
    into: SavedSearchId,
) -> Result<Vec<GoneMatch>> {
    let own = of(tx, gone).await?;
    let there = of(tx, into).await?;
    let is_new = |row: &Model| !there.contains_key(&row.opportunity_id);
    let kept = own.values().map(|row| GoneMatch::of(row, is_new(row)));
    let kept: Vec<GoneMatch> = kept.collect();
    let carried: Vec<Model> = own.into_values().filter(is_new).collect();
    write(tx, (gone, into), carried).await?;
    Ok(kept)
}

/// The search that was gone has again what it had found, as it has been looked at since, and what was found meanwhile of the
/// postings that are its organization's again. The other keeps what was its own.
pub(super) async fn give_back(
    tx: &Tx,
    (back, from): (SavedSearchId, SavedSearchId),
    gone: &GoneSearch,
    published: &[OpportunityId],
) -> Result<()> {
    let now = of(tx, from).await?;
    let known: HashSet<OpportunityId> = gone.matches.iter().map(|one| one.posting).collect();
    let since = published.iter().filter(|id| !known.contains(id));
    let since: Vec<Model> = since.filter_map(|id| now.get(id).cloned()).collect();
    let carried = gone.matches.iter().filter(|one| one.is_carried);
    let leaves: Vec<OpportunityId> = carried
        .map(|one| one.posting)
        .chain(since.iter().map(|row| row.opportunity_id))
        .collect();
    let kept = gone.matches.iter().map(|one| {
        let now = now.get(&one.posting).cloned();
        now.unwrap_or_else(|| one.row(back))
    });
    let rows = kept.chain(since).collect();
    write(tx, (from, back), rows).await?;
    Entity::delete_many()
        .filter(Column::SavedSearchId.eq(from))
        .filter(Column::OpportunityId.is_in(leaves))
        .exec(tx.db())
        .await?;
    Ok(())
}

async fn of(tx: &Tx, search: SavedSearchId) -> Result<HashMap<OpportunityId, Model>> {
    let rows = Entity::find()
        .filter(Column::SavedSearchId.eq(search))
        .all(tx.db())
        .await?;
    let rows = rows.into_iter().map(|row| (row.opportunity_id, row));
    Ok(rows.collect())
}

/// Writes what one search has found as found by another, with the digests that are to tell of it.
async fn write(
    tx: &Tx,
    (from, into): (SavedSearchId, SavedSearchId),
    rows: Vec<Model>,
) -> Result<()> {
    let waiting = digests::Entity::find()
        .filter(digests::Column::SavedSearchId.eq(from))
        .filter(digests::Column::ToldAt.is_null())
        .all(tx.db())
        .await?;
    let days: BTreeSet<NaiveDate> = rows.iter().filter_map(|row| row.digest_on).collect();
    let due = waiting.into_iter().filter(|one| days.contains(&one.due_on));
    let due: Vec<digests::ActiveModel> = due
        .map(|one| digests::Model {
            saved_search_id: into,
            ..one
        })
        .map(|one| one.into_active_model().reset_all())
        .collect();
    let rows = rows.into_iter().map(|row| Model {
        saved_search_id: into,
        ..row
    });
    insert_all(tx.db(), rows.collect()).await?;
    if due.is_empty() {
        return Ok(());
    }
    let once = OnConflict::columns([digests::Column::SavedSearchId, digests::Column::DueOn])
        .do_nothing()
        .to_owned();
    digests::Entity::insert_many(due)
        .on_conflict(once)
        .exec_without_returning(tx.db())
        .await?;
    Ok(())
}
