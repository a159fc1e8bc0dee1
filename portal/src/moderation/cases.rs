//! Who looks after what waits: staff take a posting, and give it back. Nobody else is kept from deciding on it.

pub(crate) mod entity;

use crate::accounts::entities::people::names;
use crate::error::Result;
use crate::journal::Entry;
use crate::opportunities::entities::opportunities::Entity as Opportunities;
use crate::opportunities::is_staffs_business;
use crate::rows::insert_all;
use crate::{Moderator, Portal};
use entity::{Column, Entity, Model};
use model::moderation::CaseVerb;
use model::{CaseId, OpportunityId, PersonId, Problem};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashMap;

crate::journal::subject!(CaseId, "case", CaseVerb);

/// Takes a posting, also from somebody else: people fall ill. Taking it again is a no-op.
///
/// # Errors
/// `NotFound` for drafts that were never handed in.
pub async fn take(portal: &Portal, staff: &Moderator, id: OpportunityId) -> Result<()> {
    let mut tx = portal.write().await?;
    let posting = Opportunities::find_by_id(id).lock_exclusive();
    let posting = posting.one(tx.db()).await?.filter(is_staffs_business);
    posting.ok_or(Problem::NotFound)?;
    let present = Entity::find_by_id(id).one(tx.db()).await?;
    if present.is_some_and(|case| case.owner_id == staff.id()) {
        return Ok(());
    }
    Entity::delete_by_id(id).exec(tx.db()).await?;
    let case = Model {
        opportunity_id: id,
        owner_id: staff.id(),
        taken_at: tx.now(),
    };
    insert_all(tx.db(), vec![case]).await?;
    let entry = Entry::new(Some(staff.id()), CaseId(id.0), CaseVerb::Taken);
    tx.record(entry).await?;
    tx.commit().await
}

/// Gives a posting back; what nobody has taken stays so.
///
/// # Errors
/// Only faults.
pub async fn give_back(portal: &Portal, staff: &Moderator, id: OpportunityId) -> Result<()> {
    let mut tx = portal.write().await?;
    let gone = Entity::delete_by_id(id).exec(tx.db()).await?;
    if gone.rows_affected == 0 {
        return Ok(());
    }
    let entry = Entry::new(Some(staff.id()), CaseId(id.0), CaseVerb::GivenBack);
    tx.record(entry).await?;
    tx.commit().await
}

/// Who looks after these postings, and what they are called; two queries.
pub(crate) async fn owners(
    db: &impl ConnectionTrait,
    ids: Vec<OpportunityId>,
) -> Result<HashMap<OpportunityId, (PersonId, String)>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = Entity::find()
        .filter(Column::OpportunityId.is_in(ids))
        .all(db)
        .await?;
    let called = names(db, rows.iter().map(|row| row.owner_id).collect()).await?;
    let owners = rows.into_iter().filter_map(|row| {
        let name = called.get(&row.owner_id)?.clone();
        Some((row.opportunity_id, (row.owner_id, name)))
    });
    Ok(owners.collect())
}
