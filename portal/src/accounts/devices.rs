//! Browsers in which people have signed in before. The cookie that says so opens nothing: it only keeps the owner's
//! tries apart from those of strangers (OWASP, "device cookies").

use super::client::Client;
use super::entities::{devices, people};
use super::session;
use crate::Portal;
use crate::error::Result;
use crate::store::Tx;
use crate::token::{Secret, new_secret};
use chrono::TimeDelta;
use model::PersonId;
use model::fields::Email;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, Set};

/// How long a browser is known without a sign-in.
const LIFE: TimeDelta = TimeDelta::days(365);
/// Browsers that one account knows; the longest unused is forgotten first.
const KEPT: u64 = 20;
/// More than there ever are: SQLite takes no offset without a limit.
const ALL: u64 = 10_000;

/// What is kept of the browser's token, when this account knows the browser.
pub(super) async fn known(
    portal: &Portal,
    client: &Client,
    email: &Email,
) -> Result<Option<String>> {
    let Some(hash) = client.device.as_deref().and_then(session::hash_of) else {
        return Ok(None);
    };
    let of_person = devices::Entity::belongs_to(people::Entity)
        .from(devices::Column::PersonId)
        .to(people::Column::Id)
        .into();
    let found = devices::Entity::find_by_id(hash)
        .join(JoinType::InnerJoin, of_person)
        .filter(people::Column::Email.eq(email.as_str()))
        .filter(devices::Column::UsedAt.gt(portal.now() - LIFE))
        .one(portal.read())
        .await?;
    Ok(found.map(|row| row.token_hash))
}

/// Remembers the browser as part of a sign-in; returns a token where it needs a new one.
pub(super) async fn remember(
    tx: &Tx,
    person: PersonId,
    known: Option<&str>,
) -> Result<Option<String>> {
    if let Some(hash) = known {
        let noted = devices::Entity::update_many()
            .col_expr(devices::Column::UsedAt, Expr::value(tx.now()))
            .filter(devices::Column::TokenHash.eq(hash))
            .filter(devices::Column::PersonId.eq(person))
            .exec(tx.db())
            .await?;
        if noted.rows_affected > 0 {
            return Ok(None);
        }
    }
    let Secret { token, hash } = new_secret()?;
    let row = devices::ActiveModel {
        token_hash: Set(hash),
        person_id: Set(person),
        used_at: Set(tx.now()),
    };
    devices::Entity::insert(row)
        .exec_without_returning(tx.db())
        .await?;
    forget_longest_unused(tx, person).await?;
    Ok(Some(token))
}

async fn forget_longest_unused(tx: &Tx, person: PersonId) -> Result<()> {
    let old: Vec<String> = devices::Entity::find()
        .select_only()
        .column(devices::Column::TokenHash)
        .filter(devices::Column::PersonId.eq(person))
        .order_by_desc(devices::Column::UsedAt)
        .offset(KEPT)
        .limit(ALL)
        .into_tuple()
        .all(tx.db())
        .await?;
    if !old.is_empty() {
        devices::Entity::delete_many()
            .filter(devices::Column::TokenHash.is_in(old))
            .exec(tx.db())
            .await?;
    }
    Ok(())
}

/// No browser is known any more: a new password, or somebody signed out everywhere.
pub(super) async fn forget_all(tx: &Tx, person: PersonId) -> Result<()> {
    devices::Entity::delete_many()
        .filter(devices::Column::PersonId.eq(person))
        .exec(tx.db())
        .await?;
    Ok(())
}

/// Browsers that nobody has signed in with for long.
pub(super) async fn forget_unused(portal: &Portal) -> Result<()> {
    devices::Entity::delete_many()
        .filter(devices::Column::UsedAt.lt(portal.now() - LIFE))
        .exec(portal.read())
        .await?;
    Ok(())
}
