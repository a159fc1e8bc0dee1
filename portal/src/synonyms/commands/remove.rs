use super::super::entity::Entity;
use super::locked::{decide, present, same_version, write_alone};
use crate::error::Result;
use crate::journal::Entry;
use crate::{Moderator, Portal};
use model::synonyms::Origin;
use model::synonyms::Verb;
use model::{Conflict, SynonymGroupId};
use sea_orm::EntityTrait;

/// Forgets a group of the school's own; a replaced group of the program has its own words again.
///
/// # Errors
/// `NotFound`; `WrongStage` for what came with the program and was never replaced; `Stale` when
/// somebody else changed it since `version`.
pub async fn remove(
    portal: &Portal,
    staff: &Moderator,
    id: SynonymGroupId,
    version: i32,
) -> Result<()> {
    let mut tx = write_alone(portal).await?;
    let group = present(&tx, id).await?;
    same_version(&group, version)?;
    match group.origin {
        Origin::Own => {
            Entity::delete_by_id(id).exec(tx.db()).await?;
        }
        Origin::Replaced => decide(&tx, &group, None, true).await?,
        Origin::Bundled => return Err(Conflict::WrongStage.into()),
    }
    tx.record(Entry::new(Some(staff.id()), id, Verb::Removed))
        .await?;
    tx.commit().await
}
