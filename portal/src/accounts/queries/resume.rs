use super::super::entities::{people, sessions};
use super::super::session;
use crate::error::Result;
use crate::organizations;
use crate::{Portal, SignedIn};
use chrono::{DateTime, TimeDelta, Utc};
use model::SessionId;
use model::accounts::Viewer;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QuerySelect};

/// How exactly the last visit is known; each note of it is a write.
const SEEN_EVERY: TimeDelta = TimeDelta::minutes(1);

/// Whose cookie this is: two queries. `None` for unknown tokens, for sessions that have run out,
/// and for people who have been shut out.
///
/// # Errors
/// Only faults.
pub async fn resume(portal: &Portal, token: &str) -> Result<Option<SignedIn>> {
    let Some(hash) = session::hash_of(token) else {
        return Ok(None);
    };
    let db = portal.read();
    let of_person = sessions::Entity::belongs_to(people::Entity)
        .from(sessions::Column::PersonId)
        .to(people::Column::Id)
        .into();
    let found = sessions::Entity::find()
        .filter(sessions::Column::TokenHash.eq(hash))
        .join(JoinType::InnerJoin, of_person)
        .select_also(people::Entity)
        .one(db)
        .await?;
    let now = portal.now();
    let Some((row, Some(person))) = found else {
        return Ok(None);
    };
    if !session::may_sign_in(&person) || !session::is_alive(&row, person.role, now) {
        return Ok(None);
    }
    let memberships = organizations::memberships(db, [person.id], person.language).await?;
    if now - row.seen_at >= SEEN_EVERY {
        see(portal, row.id, now).await;
    }
    let viewer = Viewer {
        id: person.id,
        name: person.name,
        email: person.email,
        role: person.role,
        verified: person.verification.is_verified(),
        language: person.language,
        memberships: memberships.into_values().next().unwrap_or_default(),
    };
    Ok(Some(SignedIn::new(viewer, row.id)))
}

/// Notes the visit. Not worth waiting for a long write, nor a line in the journal: the next page
/// notes it as well.
async fn see(portal: &Portal, id: SessionId, now: DateTime<Utc>) {
    let Some(_turn) = portal.store().turn_at_once() else {
        return;
    };
    let noted = sessions::Entity::update_many()
        .col_expr(sessions::Column::SeenAt, Expr::value(now))
        .filter(sessions::Column::Id.eq(id))
        .exec(portal.read())
        .await;
    if let Err(error) = noted {
        tracing::warn!(%error, "last visit of a session not noted");
    }
}
