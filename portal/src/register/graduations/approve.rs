use super::super::entities::{graduation_rows as rows, graduations};
use super::apply::apply_one;
use crate::Portal;
use crate::access::Registrar;
use crate::error::Result;
use crate::journal::Entry;
use crate::store::Tx;
use model::register::{GraduationState, GraduationVerb};
use model::{Conflict, GraduationId, Problem};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QuerySelect, Set,
};

/// A registrar says yes to a graduation; with the second yes of another one it takes effect on its day. Saying it again changes
/// nothing.
///
/// # Errors
/// `NotFound`; `WrongStage` once it was cancelled or undone.
pub async fn approve(portal: &Portal, registrar: &Registrar, id: GraduationId) -> Result<()> {
    let mut tx = portal.write().await?;
    let row = locked(&tx, id).await?;
    let own = Some(registrar.id());
    if row.first_by == own || row.second_by == own {
        return Ok(());
    }
    let (state, verb) = match row.state {
        GraduationState::Compared => (GraduationState::Approved, GraduationVerb::Approved),
        GraduationState::Approved => (GraduationState::Scheduled, GraduationVerb::Scheduled),
        // Two have said it already.
        GraduationState::Scheduled | GraduationState::Applied => return Ok(()),
        GraduationState::Undone | GraduationState::Cancelled => {
            return Err(Conflict::WrongStage.into());
        }
    };
    let is_due = row.effective_on <= portal.today();
    let mut row = row.into_active_model();
    row.state = Set(state);
    if state == GraduationState::Approved {
        row.first_by = Set(own);
        row.first_at = Set(Some(tx.now()));
    } else {
        row.second_by = Set(own);
        row.second_at = Set(Some(tx.now()));
    }
    row.update(tx.db()).await?;
    tx.record(Entry::new(own, id, verb)).await?;
    tx.commit().await?;
    if state == GraduationState::Scheduled && is_due {
        apply_one(portal, id).await?;
    }
    Ok(())
}

/// Gives up a graduation that has not taken effect. A second time changes nothing.
///
/// # Errors
/// `NotFound`; `WrongStage` afterwards, and as soon as it has reached one account: it goes on to its end and can be undone.
pub async fn cancel_graduation(
    portal: &Portal,
    registrar: &Registrar,
    id: GraduationId,
) -> Result<()> {
    let mut tx = portal.write().await?;
    let row = locked(&tx, id).await?;
    match row.state {
        GraduationState::Cancelled => return Ok(()),
        GraduationState::Applied | GraduationState::Undone => {
            return Err(Conflict::WrongStage.into());
        }
        _ => {}
    }
    let begun = rows::Entity::find()
        .filter(rows::Column::GraduationId.eq(id))
        .filter(rows::Column::AppliedAt.is_not_null())
        .limit(1)
        .count(tx.db())
        .await?;
    if begun > 0 {
        return Err(Conflict::WrongStage.into());
    }
    let mut row = row.into_active_model();
    row.state = Set(GraduationState::Cancelled);
    row.update(tx.db()).await?;
    tx.record(Entry::new(
        Some(registrar.id()),
        id,
        GraduationVerb::Cancelled,
    ))
    .await?;
    tx.commit().await
}

pub(super) async fn locked(tx: &Tx, id: GraduationId) -> Result<graduations::Model> {
    let row = graduations::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx.db())
        .await?;
    Ok(row.ok_or(Problem::NotFound)?)
}
