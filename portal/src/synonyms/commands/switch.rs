use super::locked::{decide, present, same_version, write_alone};
use crate::error::Result;
use crate::journal::Entry;
use crate::{Moderator, Portal};
use model::SynonymGroupId;
use model::synonyms::Verb;
use model::synonyms::{Origin, written};

/// Searches use the group no more. A second time changes nothing.
///
/// # Errors
/// `NotFound`; `Stale` when somebody else changed it since `version`.
pub async fn turn_off(
    portal: &Portal,
    staff: &Moderator,
    id: SynonymGroupId,
    version: i32,
) -> Result<()> {
    turn(portal, staff, id, version, Verb::SwitchedOff).await
}

/// Searches use the group again. A second time changes nothing.
///
/// # Errors
/// `NotFound`; `Stale` when somebody else changed it since `version`.
pub async fn turn_on(
    portal: &Portal,
    staff: &Moderator,
    id: SynonymGroupId,
    version: i32,
) -> Result<()> {
    turn(portal, staff, id, version, Verb::SwitchedOn).await
}

async fn turn(
    portal: &Portal,
    staff: &Moderator,
    id: SynonymGroupId,
    version: i32,
    verb: Verb,
) -> Result<()> {
    let is_turned_on = verb == Verb::SwitchedOn;
    let mut tx = write_alone(portal).await?;
    let group = present(&tx, id).await?;
    if group.is_on == is_turned_on {
        return Ok(());
    }
    same_version(&group, version)?;
    let words = (group.origin != Origin::Bundled).then(|| written(&group.words));
    decide(&tx, &group, words, is_turned_on).await?;
    tx.record(Entry::new(Some(staff.id()), id, verb)).await?;
    tx.commit().await
}
