use super::super::rights::check_kind;
use super::editable::editable;
use super::start::new_row;
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
/// `NotAllowed` for a kind that the poster may not post.
pub async fn copy(portal: &Portal, poster: &Poster, id: OpportunityId) -> Result<OpportunityId> {
    let mut tx = portal.write().await?;
    let row = editable(&tx, poster, id).await?;
    check_kind(poster, row.kind)?;
    let copied = new_row(&tx, poster, row.kind, &row.draft()?.without_dates(row.kind))?;
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
