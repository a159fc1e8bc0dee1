//! A form that works once and comes a second time, as a double click sends it.

use super::super::client::Client;
use super::super::entities::people;
use super::super::{devices, session};
use super::sign_in::NewSession;
use crate::error::Result;
use crate::store::Tx;
use chrono::{DateTime, TimeDelta, Utc};
use model::accounts::Verb;

/// So long after it the same form of the same browser leads to where the first has led.
pub(crate) const AGAIN: TimeDelta = TimeDelta::minutes(1);

/// Begins anew the session that this browser began with a form at that moment. The cookie of the first may never have arrived, so
/// its session ends. `None` where there is none, and where the form came too long ago.
pub(crate) async fn enter_again(
    tx: &mut Tx,
    person: &people::Model,
    since: DateTime<Utc>,
    client: &Client,
) -> Result<Option<NewSession>> {
    let is_soon = tx.now() < since + AGAIN && session::may_sign_in(person);
    if !is_soon || !session::end_begun(tx, person.id, since, &client.user_agent).await? {
        return Ok(None);
    }
    let device = devices::remember(tx, person.id, None).await?;
    let token = session::start(tx, person.id, client, Verb::SignedIn).await?;
    Ok(Some(NewSession {
        token,
        person: person.id,
        language: person.language,
        device,
    }))
}
