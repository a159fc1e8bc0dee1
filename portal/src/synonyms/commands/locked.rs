//! What the commands have in common: they write one after the other, and find the group that they change.

use super::super::entity::{Column, Entity, Model};
use super::super::groups::{Group, all};
use crate::Portal;
use crate::error::Result;
use crate::rows::insert_all;
use crate::store::Tx;
use model::synonyms::GROUPS_MAX;
use model::{Conflict, Problem, SynonymGroupId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QuerySelect,
};

/// Begins a write that no other change of the groups runs beside: limits and ranks are counted.
pub async fn write_alone(portal: &Portal) -> Result<Tx> {
    let tx = portal.write().await?;
    if portal.store().is_postgres() {
        // SQLite has one writer anyway. The key is arbitrary, but not the journal's.
        let db = tx.db();
        db.execute_unprepared("SELECT pg_advisory_xact_lock(4920)")
            .await?;
    }
    Ok(tx)
}

/// The group as it stands now.
pub async fn present(tx: &Tx, id: SynonymGroupId) -> Result<Group> {
    let groups = all(tx.db()).await?;
    let group = groups.into_iter().find(|group| group.id == id);
    Ok(group.ok_or(Problem::NotFound)?)
}

/// # Errors
/// `Stale` when somebody else has changed the group since.
pub fn same_version(group: &Group, version: i32) -> Result<()> {
    if group.version == version {
        Ok(())
    } else {
        Err(Conflict::Stale.into())
    }
}

/// Writes what was decided on a group; its row is made when it is a group of the program that
/// nobody has touched yet.
pub async fn decide(
    tx: &Tx,
    group: &Group,
    words: Option<String>,
    is_turned_on: bool,
) -> Result<()> {
    let version = group.version + 1;
    let row = Entity::find_by_id(group.id).one(tx.db()).await?;
    let Some(row) = row else {
        let row = Model {
            id: group.id,
            bundled: group.bundled.clone(),
            rank: 0,
            words,
            is_on: is_turned_on,
            version,
        };
        insert_all(tx.db(), vec![row]).await?;
        return Ok(());
    };
    let row = Model {
        words,
        is_on: is_turned_on,
        version,
        ..row
    };
    Entity::update(row.into_active_model().reset_all())
        .exec(tx.db())
        .await?;
    Ok(())
}

/// New groups of the school, the first of them before all others.
///
/// # Errors
/// `TooManySynonyms`, and nothing is written.
pub async fn insert_own(
    tx: &Tx,
    portal: &Portal,
    groups: Vec<String>,
) -> Result<Vec<SynonymGroupId>> {
    let own = Entity::find().filter(Column::Bundled.is_null());
    let count = own.clone().count(tx.db()).await?;
    if count + groups.len() as u64 > GROUPS_MAX {
        return Err(Conflict::TooManySynonyms.into());
    }
    let highest: Option<Option<i64>> = own
        .select_only()
        .column_as(Column::Rank.max(), "rank")
        .into_tuple()
        .one(tx.db())
        .await?;
    let highest = highest.flatten().unwrap_or_default();
    let rows = groups.into_iter().rev().zip(highest + 1..);
    let rows: Vec<Model> = rows
        .map(|(words, rank)| Model {
            id: SynonymGroupId(portal.new_id()),
            bundled: None,
            rank,
            words: Some(words),
            is_on: true,
            version: 1,
        })
        .collect();
    let ids = rows.iter().map(|row| row.id).collect();
    insert_all(tx.db(), rows).await?;
    Ok(ids)
}
