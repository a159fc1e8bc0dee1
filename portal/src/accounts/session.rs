//! Sessions: signed-in browsers.
//!
//! Decision: students, alumni, faculty and recruiters stay signed in for 14 days without a visit
//! and 90 days in all. Staff and administrators see everybody's data, so theirs end after 8 hours
//! without a visit (a working day with its breaks) and 12 hours in all; the 30 minutes that ASVS
//! suggests would sign them out in the middle of judging one posting.

use super::devices;
use super::entities::{people, sessions};
use crate::error::{Fault, Result};
use crate::journal::Entry;
use crate::store::Tx;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use model::accounts::Role;
use model::accounts::Verb;
use model::{PersonId, SessionId};
use sea_orm::sea_query::LockType;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, Set};
use sha2::{Digest, Sha256};

/// Random bytes in a token.
const TOKEN_BYTES: usize = 32;
/// Letters in a token: 256 bits, six a letter.
const TOKEN_LENGTH: usize = 43;
/// What browsers call themselves is cut here.
const USER_AGENT_LENGTH: usize = 200;

/// Keeps others from changing a person's row, but not from writing rows that only name the
/// person: a full lock would meet such writers head-on.
pub(crate) const PERSON: LockType = LockType::NoKeyUpdate;

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

/// Makes writes that count what a person has wait for each other.
pub(crate) async fn lock_person(tx: &Tx, person: PersonId) -> Result<()> {
    people::Entity::find_by_id(person)
        .lock(PERSON)
        .one(tx.db())
        .await?;
    Ok(())
}

/// A secret that nobody can guess: the only thing that is ever given out for it is itself.
pub(crate) fn new_token() -> Result<String> {
    let mut bytes = [0; TOKEN_BYTES];
    getrandom::fill(&mut bytes)
        .map_err(|error| Fault::new(format_args!("random numbers: {error}")))?;
    Ok(BASE64_URL_SAFE_NO_PAD.encode(bytes))
}

/// What is kept of a token; `None` for what cannot be one.
pub(super) fn hash_of(token: &str) -> Option<String> {
    if token.len() != TOKEN_LENGTH {
        return None;
    }
    let hash = Sha256::digest(token.as_bytes());
    Some(hash.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Starts a session as part of a write and answers its token.
pub(super) async fn start(
    tx: &mut Tx,
    person: PersonId,
    user_agent: &str,
    verb: Verb,
) -> Result<String> {
    let token = new_token()?;
    let token_hash = hash_of(&token).ok_or_else(|| Fault::new("a new token has another length"))?;
    let row = sessions::ActiveModel {
        id: Set(SessionId(tx.portal().new_id())),
        token_hash: Set(token_hash),
        person_id: Set(person),
        created_at: Set(tx.now()),
        seen_at: Set(tx.now()),
        user_agent: Set(one_line(user_agent)),
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
    fn asvs_v7_2_3_tokens_have_256_random_bits_and_only_a_hash_is_kept() {
        let one = new_token().unwrap();
        let other = new_token().unwrap();
        assert_ne!(one, other);
        assert_eq!(
            BASE64_URL_SAFE_NO_PAD.decode(&one).unwrap().len(),
            TOKEN_BYTES
        );
        let hash = hash_of(&one).unwrap();
        assert_eq!(hash.len(), 64);
        assert_eq!(hash_of(&one), Some(hash));
        assert_eq!(hash_of(""), None);
        assert_eq!(hash_of(&"a".repeat(100_000)), None);
    }

    #[test]
    fn browsers_name_themselves_in_one_short_line() {
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
