use crate::error::Result;
use crate::opportunities::entities::opportunities::Entity;
use crate::opportunities::{is_staffs_business, undoable_until};
use crate::{Moderator, Portal};
use model::moderation::Decided;
use model::{Language, OpportunityId};
use sea_orm::EntityTrait;

/// The posting that a member of staff has just decided on; `None` where it is not the desk's.
///
/// # Errors
/// Only faults.
pub async fn decided(
    portal: &Portal,
    moderator: &Moderator,
    id: OpportunityId,
    language: Language,
) -> Result<Option<Decided>> {
    let row = Entity::find_by_id(id).one(portal.read()).await?;
    let Some(row) = row.filter(is_staffs_business) else {
        return Ok(None);
    };
    let until = undoable_until(portal.read(), moderator.id(), &row, portal.now()).await?;
    Ok(Some(Decided {
        id,
        title: row.draft()?.title().shown(language),
        may_undo: until.is_some(),
    }))
}
