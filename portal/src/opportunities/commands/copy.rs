use super::super::rights::check_kind;
use super::begun::untouched;
use super::editable::editable;
use super::room::check_room;
use super::start::new_row;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::rows;
use crate::{Portal, Poster};
use model::OpportunityId;
use model::opportunities::{Field, Verb};

/// A new draft with the text of an old posting and without its dates; whoever copies is its
/// poster. A copy that was never touched is taken up again instead of making another.
///
/// # Errors
/// `NotAllowed` for a kind that the poster may not post; `TooManyDrafts` and
/// `TooManyOrganizationDrafts` when there are as many unfinished ones as may be.
pub async fn copy(portal: &Portal, poster: &Poster, id: OpportunityId) -> Result<OpportunityId> {
    let mut tx = portal.write().await?;
    people::lock(&tx, poster.id()).await?;
    let row = editable(&tx, poster, id).await?;
    check_kind(poster, row.kind)?;
    let draft = row.draft()?.without_dates(row.kind);
    let draft = draft.with(Field::AsOf, portal.today().to_string());
    if let Some(begun) = untouched(&tx, poster, row.kind, &draft).await?
        && begun != id
    {
        return Ok(begun);
    }
    let copied = new_row(&tx, poster, row.kind, &draft)?;
    check_room(&tx, poster, copied.organization_id).await?;
    rows::insert_all(tx.db(), vec![copied.clone()]).await?;
    tx.record(Entry::new(Some(poster.id()), copied.id, Verb::Copied))
        .await?;
    tx.commit().await?;
    Ok(copied.id)
}
