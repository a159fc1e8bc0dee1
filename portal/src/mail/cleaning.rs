use super::entities::mails;
use crate::Portal;
use crate::error::Result;
use chrono::TimeDelta;
use model::mail::MailState;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// How long is known what became of a mail.
const KEPT: TimeDelta = TimeDelta::days(90);

/// Forgets mails that were sent, dropped or given up long ago; answers how many.
pub(crate) async fn forget_old_mails(portal: &Portal) -> Result<u64> {
    let _turn = portal.store().turn().await;
    let gone = mails::Entity::delete_many()
        .filter(mails::Column::State.ne(MailState::Waiting))
        .filter(mails::Column::EndedAt.lt(portal.now() - KEPT))
        .exec(portal.read())
        .await?;
    Ok(gone.rows_affected)
}
