use super::editable::editable;
use super::room::{check_organization_room, is_unfinished};
use super::stale::stale;
use super::transition::{moved, set_state};
use crate::error::Result;
use crate::journal::Entry;
use crate::{Portal, Poster};
use model::opportunities::{Draft, Field, Move, Step, Verb};
use model::{OpportunityId, OrganizationId};
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};
use std::collections::BTreeMap;

/// Saves one step of the form as typed, right or wrong, and returns the posting's new version.
/// What is published stays as it is.
///
/// # Errors
/// `Stale` when somebody else saved since `version`, `StaleElsewhere` when the poster did: nothing is overwritten. `WrongStage` while
/// staff are reading, and when the posting is frozen or withdrawn. `Invalid` for a text that is
/// far over its limit, and `TooManyOrganizationDrafts` when one more draft comes to an organization
/// that has as many as it may.
pub async fn save_step(
    portal: &Portal,
    poster: &Poster,
    id: OpportunityId,
    step: Step,
    sent: &BTreeMap<String, Vec<String>>,
    version: i32,
) -> Result<i32> {
    let mut tx = portal.write().await?;
    let row = editable(&tx, poster, id).await?;
    let state = moved(&row, Move::Save)?;
    let before = row.draft()?;
    let mut draft = before.clone();
    draft.take_step(row.kind, step, sent);
    // A save sent twice, or one that says what is already there, is no conflict and no revision.
    if draft == before {
        return Ok(row.version);
    }
    if row.version != version {
        return Err(stale(&tx, &row, poster.id(), version).await?.into());
    }
    draft.far_over(row.kind, step).or(())?;
    let is_chosen_freely = poster.reader().may_correct(&row);
    let organization = organization(poster, row.organization_id, &draft, is_chosen_freely);
    if organization.is_some() && organization != row.organization_id && is_unfinished(&row) {
        check_organization_room(&tx, organization).await?;
    }
    let version = row.version + 1;
    let is_taken_over = !poster.reader().is_own(&row);
    let mut change = row.into_active_model();
    if is_taken_over {
        // Their text is not theirs to approve.
        change.poster_id = Set(poster.id());
    }
    set_state(&mut change, state);
    change.draft = Set(serde_json::to_string(&draft)?);
    change.organization_id = Set(organization);
    change.version = Set(version);
    change.updated_at = Set(tx.now());
    change.update(tx.db()).await?;
    tx.record(Entry::new(Some(poster.id()), id, Verb::Saved))
        .await?;
    tx.commit().await?;
    Ok(version)
}

/// Naming an organization makes its editors co-editors, so only an editor of it can do that, and
/// staff who correct what an import named.
fn organization(
    poster: &Poster,
    before: Option<OrganizationId>,
    draft: &Draft,
    is_chosen_freely: bool,
) -> Option<OrganizationId> {
    let typed: OrganizationId = draft.get(Field::Organization).trim().parse().ok()?;
    (is_chosen_freely || poster.edits(typed) || before == Some(typed)).then_some(typed)
}
