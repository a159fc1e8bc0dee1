use super::super::groups::all;
use super::locked::{insert_own, write_alone};
use crate::error::Result;
use crate::journal::Entry;
use crate::{Moderator, Portal};
use model::synonyms::Verb;
use model::synonyms::{GroupForm, Origin, written};
use model::{Problem, SynonymGroupId};
use search::fold;

/// Adds a group; searches use it before all others. A form sent twice adds one.
///
/// # Errors
/// `Invalid`; `TooManySynonyms`.
pub async fn add(portal: &Portal, staff: &Moderator, form: &GroupForm) -> Result<SynonymGroupId> {
    let words = form.check(fold)?;
    let mut tx = write_alone(portal).await?;
    let groups = all(tx.db()).await?;
    let same = groups
        .iter()
        .find(|group| group.is_on && group.origin == Origin::Own && group.words == words);
    if let Some(same) = same {
        return Ok(same.id);
    }
    let ids = insert_own(&tx, portal, vec![written(&words)]).await?;
    let id = *ids.first().ok_or(Problem::NotFound)?;
    tx.record(Entry::new(Some(staff.id()), id, Verb::Added))
        .await?;
    tx.commit().await?;
    Ok(id)
}
