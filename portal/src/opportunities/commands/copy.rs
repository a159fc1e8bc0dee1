use super::super::rights::check_kind;
use super::editable::editable;
use super::room::check_room;
use super::start::new_row;
use crate::accounts::lock_person;
use crate::error::Result;
use crate::journal::Entry;
use crate::rows;
use crate::{Portal, Poster};
use model::OpportunityId;
use model::moderation::Verb;

/// A new draft with the text of an old posting and without its dates; whoever copies is its
/// poster.
///
/// # Errors
/// `NotAllowed` for a kind that the poster may not post; `TooManyDrafts` and
/// `TooManyOrganizationDrafts` when there are as many unfinished ones as may be.
pub async fn copy(portal: &Portal, poster: &Poster, id: OpportunityId) -> Result<OpportunityId> {
    let mut tx = portal.write().await?;
    lock_person(&tx, poster.id()).await?;
    let row = editable(&tx, poster, id).await?;
    check_kind(poster, row.kind)?;
    let copied = new_row(&tx, poster, row.kind, &row.draft()?.without_dates(row.kind))?;
    check_room(&tx, poster, copied.organization_id).await?;
    rows::insert_all(tx.db(), vec![copied.clone()]).await?;
    tx.record(Entry::opportunity(
        Some(poster.id()),
        Verb::Copied,
        copied.id,
    ))
    .await?;
    tx.commit().await?;
    Ok(copied.id)
}
