use super::entities::looks::{Column, Entity};
use crate::Portal;
use crate::error::Result;
use chrono::TimeDelta;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// So long it is known whom an auditor searched for: through two yearly audits. Personal data that are needed no more are deleted without
/// delay (個人情報保護法 22条).
pub(super) const NAMES_KEPT: TimeDelta = TimeDelta::days(2 * 365);

/// Forgets whom auditors searched for two years ago and earlier; answers how many. That they looked, when, and for what else stays, and in the
/// journal as well.
pub(crate) async fn forget_names(portal: &Portal) -> Result<u64> {
    let _turn = portal.store().turn().await;
    let forgotten = Entity::update_many()
        .col_expr(Column::Person, Expr::value(""))
        .col_expr(Column::ForgottenAt, Expr::value(Some(portal.now())))
        .filter(Column::At.lt(portal.now() - NAMES_KEPT))
        .filter(Column::Person.ne(""))
        .exec(portal.read())
        .await?;
    Ok(forgotten.rows_affected)
}
