use super::super::entities::decisions;
use super::super::entities::opportunities::{Entity, Model};
use super::super::entities::revisions;
use super::super::rights::is_staffs_business;
use super::transition::set_state;
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::Tx;
use crate::{Moderator, Portal};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use model::opportunities::{Move, State, Verb};
use model::{Conflict, OpportunityId, OrganizationId, PersonId, Problem};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QuerySelect, Set,
};
use serde::{Deserialize, Serialize};

/// How long the person who made a decision may undo it.
const WITHIN: TimeDelta = TimeDelta::minutes(10);

/// What a decision changes of a posting.
#[derive(Serialize, Deserialize)]
struct Before {
    state: State,
    /// The state that the decision led to.
    after: State,
    published_draft: Option<String>,
    content: Option<String>,
    published_organization_id: Option<OrganizationId>,
    members_only: bool,
    apply_by: Option<NaiveDate>,
    published_at: Option<DateTime<Utc>>,
}

/// Keeps what a posting was before a decision of staff; only the last one is kept.
pub(super) async fn remember(
    tx: &Tx,
    by: PersonId,
    act: Move,
    before: &Model,
    after: &Model,
) -> Result<()> {
    let was = Before {
        state: before.state(),
        after: after.state(),
        published_draft: before.published_draft.clone(),
        content: before.content.clone(),
        published_organization_id: before.published_organization_id,
        members_only: before.members_only,
        apply_by: before.apply_by,
        published_at: before.published_at,
    };
    let row = decisions::Model {
        opportunity_id: after.id,
        act,
        by_id: by,
        at: tx.now(),
        version: after.version,
        before: serde_json::to_string(&was)?,
    };
    decisions::Entity::delete_by_id(after.id)
        .exec(tx.db())
        .await?;
    Ok(insert_all(tx.db(), vec![row]).await?)
}

/// Until when somebody may take their last decision on a posting back; `None` when they may not.
pub(crate) async fn undoable_until(
    db: &impl ConnectionTrait,
    by: PersonId,
    posting: &Model,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>> {
    let decision = decisions::Entity::find_by_id(posting.id).one(db).await?;
    let Some(decision) = decision.filter(|decision| decision.by_id == by) else {
        return Ok(None);
    };
    let was: Before = serde_json::from_str(&decision.before)?;
    Ok(fresh(&decision, &was, posting, now))
}

/// Whether nothing has happened since, and the time is not over.
fn fresh(
    decision: &decisions::Model,
    was: &Before,
    posting: &Model,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let is_last = decision.version == posting.version && was.after == posting.state();
    let until = decision.at + WITHIN;
    (is_last && now < until).then_some(until)
}

/// Takes one's own last decision on a posting back, within ten minutes and while nothing has happened since. The posting is what
/// it was before, with another version; its poster hears of it, as of the decision. Answers the version that the decision had made.
///
/// # Errors
/// `NotFound`; `Conflict::TooLateToUndo`.
pub(crate) async fn undo(tx: &mut Tx, staff: &Moderator, id: OpportunityId) -> Result<i32> {
    let posting = Entity::find_by_id(id).lock_exclusive().one(tx.db()).await?;
    let posting = posting
        .filter(is_staffs_business)
        .ok_or(Problem::NotFound)?;
    let decision = decisions::Entity::find_by_id(id).one(tx.db()).await?;
    let decision = decision.filter(|decision| decision.by_id == staff.id());
    let decision = decision.ok_or(Conflict::TooLateToUndo)?;
    let was: Before = serde_json::from_str(&decision.before)?;
    fresh(&decision, &was, &posting, tx.now()).ok_or(Conflict::TooLateToUndo)?;
    if decision.act == Move::Approve {
        revisions::Entity::delete_many()
            .filter(revisions::Column::OpportunityId.eq(id))
            .filter(revisions::Column::ApprovedAt.gte(decision.at))
            .exec(tx.db())
            .await?;
    }
    decisions::Entity::delete_by_id(id).exec(tx.db()).await?;
    let version = posting.version + 1;
    let mut change = posting.into_active_model();
    set_state(&mut change, was.state);
    change.published_draft = Set(was.published_draft);
    change.content = Set(was.content);
    change.published_organization_id = Set(was.published_organization_id);
    change.members_only = Set(was.members_only);
    change.apply_by = Set(was.apply_by);
    change.published_at = Set(was.published_at);
    change.version = Set(version);
    change.updated_at = Set(tx.now());
    change.update(tx.db()).await?;
    tx.record(Entry::new(Some(staff.id()), id, Verb::Undone))
        .await?;
    Ok(decision.version)
}

/// Forgets what can be taken back no more; answers how many decisions.
pub(crate) async fn forget_decisions(portal: &Portal) -> Result<u64> {
    let _turn = portal.store().turn().await;
    let gone = decisions::Entity::delete_many()
        .filter(decisions::Column::At.lt(portal.now() - WITHIN))
        .exec(portal.read())
        .await?;
    Ok(gone.rows_affected)
}
