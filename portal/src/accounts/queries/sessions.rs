use super::super::entities::sessions::{Column, Entity};
use super::super::session;
use crate::error::Result;
use crate::{Portal, SignedIn};
use model::accounts::SessionView;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// Where the person is signed in, this browser first, then by last visit.
///
/// # Errors
/// Only faults.
pub async fn sessions(portal: &Portal, person: &SignedIn) -> Result<Vec<SessionView>> {
    let rows = Entity::find()
        .filter(Column::PersonId.eq(person.id()))
        .order_by_desc(Column::SeenAt)
        .all(portal.read())
        .await?;
    let role = person.viewer().role;
    let mut list: Vec<SessionView> = rows
        .into_iter()
        .filter(|row| session::is_alive(row.into(), role, portal.now()))
        .map(|row| SessionView {
            id: row.id,
            created_at: row.created_at,
            seen_at: row.seen_at,
            user_agent: row.user_agent,
            on_campus: row.on_campus,
            is_this: row.id == person.session(),
        })
        .collect();
    list.sort_by_key(|one| !one.is_this);
    Ok(list)
}
