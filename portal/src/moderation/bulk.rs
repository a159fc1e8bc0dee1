use super::findings::points_open;
use super::{decided, give_back, take};
use crate::error::{Error, Result};
use crate::opportunities::entities::opportunities::Entity;
use crate::opportunities::entities::titles::titles;
use crate::opportunities::{By, transition};
use crate::{Moderator, Portal};
use model::closed::Closed;
use model::machine::MoveForm;
use model::moderation::{BulkAct, BulkResult};
use model::opportunities::{Move, Revision};
use model::{Conflict, Language, OpportunityId, Problem};
use sea_orm::EntityTrait;

/// Does the same to several postings, each by itself: what is refused of one keeps nobody from the others.
///
/// # Errors
/// Only faults, with which it stops.
pub async fn bulk(
    portal: &Portal,
    moderator: &Moderator,
    act: BulkAct,
    chosen: &[(OpportunityId, String)],
    language: Language,
) -> Result<Vec<BulkResult>> {
    let ids = chosen.iter().map(|(id, _)| *id).collect();
    let titles = titles(portal.read(), ids, language).await?;
    let mut results = Vec::with_capacity(chosen.len());
    for (id, version) in chosen {
        let refused = one(portal, moderator, act, *id, version).await?;
        // Of what does not exist nothing is said.
        if let Some(title) = titles.get(id) {
            let is_decision = act == BulkAct::Approve && refused.is_none();
            let decision = match is_decision {
                true => decided(portal, moderator, *id, language).await?,
                false => None,
            };
            results.push(BulkResult {
                id: *id,
                title: title.clone(),
                may_undo: decision.is_some_and(|decision| decision.may_undo),
                refused,
            });
        }
    }
    Ok(results)
}

async fn one(
    portal: &Portal,
    moderator: &Moderator,
    act: BulkAct,
    id: OpportunityId,
    version: &str,
) -> Result<Option<Problem>> {
    let outcome = match act {
        BulkAct::Take => take(portal, moderator, id).await,
        BulkAct::GiveBack => give_back(portal, moderator, id).await,
        BulkAct::Approve => {
            if let Some(unread) = unread(portal, moderator, id).await? {
                return Ok(Some(unread.into()));
            }
            let form = MoveForm {
                act: Move::Approve.code().to_owned(),
                version: version.to_owned(),
                ..MoveForm::default()
            };
            approve(portal, moderator, id, &form).await
        }
    };
    match outcome {
        Ok(()) => Ok(None),
        Err(Error::Problem(problem)) => Ok(Some(problem)),
        Err(fault) => Err(fault),
    }
}

async fn approve(
    portal: &Portal,
    moderator: &Moderator,
    id: OpportunityId,
    form: &MoveForm,
) -> Result<()> {
    let mut tx = portal.write().await?;
    transition(&mut tx, By::Staff(moderator), id, form).await?;
    tx.commit_batch().await
}

/// What has to be read by itself before it is published.
async fn unread(
    portal: &Portal,
    moderator: &Moderator,
    id: OpportunityId,
) -> Result<Option<Conflict>> {
    let row = Entity::find_by_id(id).one(portal.read()).await?;
    let waits = row.filter(|row| row.revision == Revision::InReview);
    let Some(row) = waits.filter(|row| !moderator.reader().is_own(row)) else {
        return Ok(None);
    };
    if row.awaits_answer {
        return Ok(Some(Conflict::AwaitsAnswer));
    }
    let is_open = points_open(&row, &row.draft()?, portal.today()) > 0;
    Ok(is_open.then_some(Conflict::PointsOpen))
}
