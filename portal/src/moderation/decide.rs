use super::{desk, queue};
use crate::error::Result;
use crate::journal::{self, Entry};
use crate::notifications;
use crate::opportunities::entities::opportunities::{ActiveModel, Entity, Model};
use crate::opportunities::entities::revisions;
use crate::opportunities::notes::{self, NewNote};
use crate::opportunities::{is_own, moved, set_state};
use crate::rows;
use crate::store::Tx;
use crate::{Moderator, Portal};
use model::closed::Closed;
use model::moderation::{Decision, DecisionForm, Verb};
use model::opportunities::{Content, Field, Move, Revision, State, Visibility};
use model::time::day_in_japan;
use model::{Conflict, FieldProblem, OpportunityId, Problem};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, Set,
};

/// Decides on a posting, tells its poster, and answers the next one in the queue.
///
/// # Errors
/// `Invalid` for a decision without its reason or message; `OwnPosting`; `AlreadyDecided` and
/// `Stale` when another moderator or the poster was quicker; `WrongStage`; `DeadlinePassed` for
/// approving what nobody could apply to.
pub async fn decide(
    portal: &Portal,
    moderator: &Moderator,
    id: OpportunityId,
    form: &DecisionForm,
) -> Result<Option<OpportunityId>> {
    let decided = form.check()?;
    let mut tx = portal.write().await?;
    let row = Entity::find_by_id(id).lock_exclusive().one(tx.db()).await?;
    let row = row
        .filter(desk::is_staffs_business)
        .ok_or(Problem::NotFound)?;
    if is_own(moderator, &row) {
        return Err(Conflict::OwnPosting.into());
    }
    if row.version != decided.version {
        return Err(what_happened(&tx, id).await?.into());
    }
    let (state, verb) = outcome(&row, decided.decision)?;
    let (place, poster) = (row.submitted_at, row.poster_id);
    let version = row.version + 1;
    let mut change = match decided.decision {
        Decision::Approve => approve(&tx, moderator, row).await?,
        _ => row.into_active_model(),
    };
    set_state(&mut change, state);
    change.awaits_answer = Set(decided.decision == Decision::Ask);
    change.version = Set(version);
    change.updated_at = Set(tx.now());
    change.update(tx.db()).await?;
    if !decided.message.is_empty() || decided.reason.is_some() {
        let note = NewNote {
            author: moderator.id(),
            from_staff: true,
            verb,
            reason: decided.reason,
            text: decided.message,
        };
        notes::write(&tx, id, note).await?;
    }
    notifications::tell(&tx, poster, verb, id, false).await?;
    tx.record(Entry::opportunity(Some(moderator.id()), verb, id))
        .await?;
    tx.commit().await?;
    queue::next(portal, moderator, place, id).await
}

/// Why the version on the screen is not the present one.
async fn what_happened(tx: &Tx, id: OpportunityId) -> Result<Conflict> {
    let last = journal::last_verb(tx.db(), id).await?;
    let was_decided = last.is_some_and(|verb| {
        matches!(
            verb,
            Verb::Asked
                | Verb::ChangesRequested
                | Verb::Approved
                | Verb::Declined
                | Verb::Frozen
                | Verb::Unfrozen
        )
    });
    Ok(if was_decided {
        Conflict::AlreadyDecided
    } else {
        Conflict::Stale
    })
}

fn outcome(row: &Model, decision: Decision) -> Result<(State, Verb)> {
    let (act, verb) = match decision {
        // A question moves nothing; it waits with the posting.
        Decision::Ask if row.revision == Revision::InReview => {
            return Ok((row.state(), Verb::Asked));
        }
        Decision::Ask => return Err(Conflict::WrongStage.into()),
        Decision::Approve => (Move::Approve, Verb::Approved),
        Decision::RequestChanges => (Move::RequestChanges, Verb::ChangesRequested),
        Decision::Decline => (Move::Decline, Verb::Declined),
        Decision::Freeze => (Move::Freeze, Verb::Frozen),
        Decision::Unfreeze => (Move::Unfreeze, Verb::Unfrozen),
    };
    Ok((moved(row, act)?, verb))
}

/// The newest revision becomes the published one.
async fn approve(tx: &Tx, moderator: &Moderator, row: Model) -> Result<ActiveModel> {
    let content = checked(tx, &row)?;
    let newest: Option<Option<i32>> = revisions::Entity::find()
        .select_only()
        .column_as(revisions::Column::Number.max(), "newest")
        .filter(revisions::Column::OpportunityId.eq(row.id))
        .into_tuple()
        .one(tx.db())
        .await?;
    let revision = revisions::Model {
        opportunity_id: row.id,
        number: newest.flatten().unwrap_or_default() + 1,
        draft: row.draft.clone(),
        approved_at: tx.now(),
        approved_by: Some(moderator.id()),
    };
    rows::insert_all(tx.db(), vec![revision]).await?;

    let draft = row.draft.clone();
    let published_at = row.published_at.unwrap_or(tx.now());
    let mut change = row.into_active_model();
    change.published_draft = Set(Some(draft));
    change.published_organization_id = Set(content.common.organization);
    change.members_only = Set(content.common.visibility == Visibility::Members);
    change.apply_by = Set(Some(content.common.apply_by));
    change.published_at = Set(Some(published_at));
    change.content = Set(Some(serde_json::to_string(&content)?));
    Ok(change)
}

/// The rules are asked again: the posting may have waited for days.
fn checked(tx: &Tx, row: &Model) -> Result<Content> {
    row.draft()?
        .check(row.kind, day_in_japan(tx.now()))
        .map_err(|problems| match problems.of(Field::ApplyBy.code()) {
            Some(FieldProblem::InThePast) => Conflict::DeadlinePassed.into(),
            _ => problems.into(),
        })
}
