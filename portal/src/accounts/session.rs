//! Sessions: signed-in browsers.
//!
//! Decision: students, alumni, faculty and recruiters stay signed in for 14 days without a visit
//! and 90 days in all. Staff and administrators see everybody's data, so theirs end after 8 hours
//! without a visit (a working day with its breaks) and 12 hours in all; the 30 minutes that ASVS
//! suggests would sign them out in the middle of judging one posting.

use super::client::Client;
use super::devices;
use super::entities::{people, sessions};
use crate::error::Result;
use crate::journal::Entry;
use crate::store::Tx;
pub(crate) use crate::token::hash_of;
use crate::token::{Secret, new_secret};
use chrono::{DateTime, TimeDelta, Utc};
use model::accounts::Role;
use model::accounts::Verb;
use model::{PersonId, SessionId};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, Set};

/// What browsers call themselves is cut here.
const USER_AGENT_LENGTH: usize = 200;

/// How long a session lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limits {
    /// Without a visit.
    pub idle: TimeDelta,
    /// In all.
    pub absolute: TimeDelta,
}

pub(super) fn limits(role: Role) -> Limits {
    if role.moderates() {
        Limits {
            idle: TimeDelta::hours(8),
            absolute: TimeDelta::hours(12),
        }
    } else {
        Limits {
            idle: TimeDelta::days(14),
            absolute: TimeDelta::days(90),
        }
    }
}

/// When a session began, and when it was seen last.
#[derive(Clone, Copy, Debug)]
pub(super) struct Times {
    pub created_at: DateTime<Utc>,
    pub seen_at: DateTime<Utc>,
}

impl From<&sessions::Model> for Times {
    fn from(row: &sessions::Model) -> Self {
        Self {
            created_at: row.created_at,
            seen_at: row.seen_at,
        }
    }
}

/// Whether a session of somebody in this role still counts.
pub(super) fn is_alive(session: Times, role: Role, now: DateTime<Utc>) -> bool {
    let limits = limits(role);
    now < session.seen_at + limits.idle && now < session.created_at + limits.absolute
}

/// The same as a condition: sessions of these roles that no longer count.
pub(super) fn are_dead(limits: Limits, now: DateTime<Utc>) -> Condition {
    Condition::any()
        .add(sessions::Column::SeenAt.lte(now - limits.idle))
        .add(sessions::Column::CreatedAt.lte(now - limits.absolute))
}

/// Starts a session as part of a write and answers its token.
pub(super) async fn start(
    tx: &mut Tx,
    person: PersonId,
    client: &Client,
    verb: Verb,
) -> Result<String> {
    let Secret { token, hash } = new_secret()?;
    let row = sessions::ActiveModel {
        id: Set(SessionId(tx.portal().new_id())),
        token_hash: Set(hash),
        person_id: Set(person),
        created_at: Set(tx.now()),
        seen_at: Set(tx.now()),
        user_agent: Set(one_line(&client.user_agent)),
        on_campus: Set(client.on_campus),
        // Every session begins with the password, and so does every later token of it.
        proved_at: Set(Some(tx.now())),
    };
    sessions::Entity::insert(row)
        .exec_without_returning(tx.db())
        .await?;
    tx.record(Entry::new(Some(person), person, verb)).await?;
    Ok(token)
}

/// Ends all sessions of a person but the kept one, and forgets the browsers that the account knew.
pub(super) async fn end_all(tx: &Tx, person: PersonId, kept: Option<SessionId>) -> Result<()> {
    let mut doomed = sessions::Entity::delete_many().filter(sessions::Column::PersonId.eq(person));
    if let Some(kept) = kept {
        doomed = doomed.filter(sessions::Column::Id.ne(kept));
    }
    doomed.exec(tx.db()).await?;
    devices::forget_all(tx, person).await
}

/// Ends the sessions that a browser of this name has begun since; says whether there were any.
pub(super) async fn end_begun(
    tx: &Tx,
    person: PersonId,
    since: DateTime<Utc>,
    user_agent: &str,
) -> Result<bool> {
    let ended = sessions::Entity::delete_many()
        .filter(sessions::Column::PersonId.eq(person))
        .filter(sessions::Column::CreatedAt.gte(since))
        .filter(sessions::Column::UserAgent.eq(one_line(user_agent)))
        .exec(tx.db())
        .await?;
    Ok(ended.rows_affected > 0)
}

/// Whether the person may have sessions at all; [`super::resume`] asks the database the same.
pub(super) fn may_sign_in(person: &people::Model) -> bool {
    person.disabled_at.is_none()
}

fn one_line(user_agent: &str) -> String {
    user_agent
        .chars()
        .filter(|c| !c.is_control())
        .take(USER_AGENT_LENGTH)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asvs_v16_4_1_browsers_name_themselves_in_one_short_line() {
        assert_eq!(
            one_line("Mozilla\r\n{\"level\":\"error\"}"),
            "Mozilla{\"level\":\"error\"}"
        );
        assert_eq!(
            one_line(&"火".repeat(999)).chars().count(),
            USER_AGENT_LENGTH
        );
    }
}
