use super::super::entities::opportunities::{ActiveModel, Model};
use super::super::entities::revisions;
use crate::error::Result;
use crate::rows;
use crate::store::Tx;
use model::closed::Closed;
use model::opportunities::{Content, Field};
use model::time::day_in_japan;
use model::{Conflict, FieldProblem, PersonId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
};

/// The newest revision becomes the published one.
///
/// # Errors
/// `DeadlinePassed` for what nobody could apply to, `Invalid` for what is not right any more.
pub(super) async fn approve(tx: &Tx, by: PersonId, mut posting: Model) -> Result<ActiveModel> {
    let content = checked(tx, &posting)?;
    let newest: Option<Option<i32>> = revisions::Entity::find()
        .select_only()
        .column_as(revisions::Column::Number.max(), "newest")
        .filter(revisions::Column::OpportunityId.eq(posting.id))
        .into_tuple()
        .one(tx.db())
        .await?;
    let revision = revisions::Model {
        opportunity_id: posting.id,
        number: newest.flatten().unwrap_or_default() + 1,
        draft: posting.draft.clone(),
        approved_at: tx.now(),
        approved_by: Some(by),
    };
    rows::insert_all(tx.db(), vec![revision]).await?;
    posting.publish(&content, tx.now())?;
    Ok(posting.into_active_model().reset_all())
}

/// The rules are asked again: the posting may have waited for days.
fn checked(tx: &Tx, posting: &Model) -> Result<Content> {
    posting
        .draft()?
        .check(posting.kind, day_in_japan(tx.now()))
        .map_err(|problems| match problems.of(Field::ApplyBy.code()) {
            Some(FieldProblem::InThePast) => Conflict::DeadlinePassed.into(),
            _ => problems.into(),
        })
}
