use super::super::entities::sessions;
use super::super::session;
use crate::error::Result;
use crate::journal::Entry;
use crate::store::Tx;
use crate::{Portal, Proven, SignedIn};
use model::SessionId;
use model::accounts::Verb;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Ends the session of this browser; a second time changes nothing.
///
/// # Errors
/// Only faults.
pub async fn sign_out(portal: &Portal, person: &SignedIn) -> Result<()> {
    let mut tx = portal.write().await?;
    let ended = sessions::Entity::delete_by_id(person.session())
        .exec(tx.db())
        .await?;
    if ended.rows_affected == 0 {
        return Ok(());
    }
    record_left(&mut tx, person).await?;
    tx.commit().await
}

/// Ends one of the person's own sessions, this one or another. A second time changes nothing, nor does it for sessions that never
/// were or that are other people's, so that nobody learns of these.
///
/// # Errors
/// Only faults.
pub async fn end_session(portal: &Portal, person: &Proven, id: SessionId) -> Result<()> {
    let mut tx = portal.write().await?;
    let ended = sessions::Entity::delete_by_id(id)
        .filter(sessions::Column::PersonId.eq(person.id()))
        .exec(tx.db())
        .await?;
    if ended.rows_affected == 0 {
        return Ok(());
    }
    record_left(&mut tx, person).await?;
    tx.commit().await
}

/// Ends every session of the person but this one. No browser is known to the account any more.
///
/// # Errors
/// Only faults.
pub async fn end_other_sessions(portal: &Portal, person: &Proven) -> Result<()> {
    end_all_but(portal, person, Some(person.session())).await
}

/// Ends every session of the person, this one too. No browser is known to the account any more.
///
/// # Errors
/// Only faults.
pub async fn sign_out_everywhere(portal: &Portal, person: &Proven) -> Result<()> {
    end_all_but(portal, person, None).await
}

async fn end_all_but(portal: &Portal, person: &SignedIn, kept: Option<SessionId>) -> Result<()> {
    let mut tx = portal.write().await?;
    session::end_all(&tx, person.id(), kept).await?;
    record_left(&mut tx, person).await?;
    tx.commit().await
}

async fn record_left(tx: &mut Tx, person: &SignedIn) -> Result<()> {
    tx.record(Entry::new(Some(person.id()), person.id(), Verb::SignedOut))
        .await
}
