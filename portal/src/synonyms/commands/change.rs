use super::locked::{decide, present, same_version, write_alone};
use crate::error::Result;
use crate::journal::Entry;
use crate::{Moderator, Portal};
use model::SynonymGroupId;
use model::synonyms::Verb;
use model::synonyms::{GroupForm, written};
use search::fold;

/// Gives a group other words. A group of the program is replaced by them, also after upgrades.
///
/// # Errors
/// `Invalid`; `NotFound`; `Stale` when somebody else changed it since `version`.
pub async fn change(
    portal: &Portal,
    staff: &Moderator,
    id: SynonymGroupId,
    form: &GroupForm,
    version: i32,
) -> Result<()> {
    let checked = form.check(fold);
    let mut tx = write_alone(portal).await?;
    let group = present(&tx, id).await?;
    let words = checked?;
    // A save sent twice, or one that says what is already there, is no conflict.
    if words == group.words {
        return Ok(());
    }
    same_version(&group, version)?;
    decide(&tx, &group, Some(written(&words)), group.is_on).await?;
    tx.record(Entry::new(Some(staff.id()), id, Verb::Updated))
        .await?;
    tx.commit().await
}
