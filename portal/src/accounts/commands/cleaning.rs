use super::super::devices;
use super::super::entities::{address_changes, invitations, people, sessions};
use super::super::session::{Limits, are_dead, limits};
use crate::Portal;
use crate::admissions::entities::registrations;
use crate::error::Result;
use chrono::TimeDelta;
use model::accounts::Role;
use sea_orm::sea_query::{ExprTrait, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};

/// How long a link that no longer works still says so.
const LINKS_KEPT: TimeDelta = TimeDelta::days(90);

/// How long a registration that came to nothing is kept, with the password that was chosen.
const REGISTRATIONS_KEPT: TimeDelta = TimeDelta::hours(24);

/// Forgets sessions that no longer count, links long past and browsers unused for a year; returns how many sessions.
///
/// Nothing that anybody can see changes, so the journal is not told.
pub(crate) async fn end_dead_sessions(portal: &Portal) -> Result<u64> {
    let _turn = portal.store().turn().await;
    let db = portal.read();
    let now = portal.now();
    let everybody = limits(Role::Student);
    let dead = sessions::Entity::delete_many()
        .filter(are_dead(everybody, now))
        .exec(db)
        .await?;
    let moderators = Query::select()
        .column(people::Column::Id)
        .from(people::Entity)
        .and_where(people::Column::Role.is_in([Role::Staff, Role::Admin]))
        .to_owned();
    let of_staff: Limits = limits(Role::Staff);
    let dead_of_staff = sessions::Entity::delete_many()
        .filter(are_dead(of_staff, now))
        .filter(sessions::Column::PersonId.in_subquery(moderators))
        .exec(db)
        .await?;
    devices::forget_unused(portal).await?;
    invitations::Entity::delete_many()
        .filter(invitations::Column::ExpiresAt.lt(now - LINKS_KEPT))
        .exec(db)
        .await?;
    registrations::Entity::delete_many()
        .filter(registrations::Column::ExpiresAt.lt(now - REGISTRATIONS_KEPT))
        .exec(db)
        .await?;
    // A change that is done can be taken back for some days.
    let can_be_undone = address_changes::Column::UndoUntil.gte(now - LINKS_KEPT);
    address_changes::Entity::delete_many()
        .filter(address_changes::Column::ConfirmUntil.lt(now - LINKS_KEPT))
        .filter(
            Condition::any()
                .add(address_changes::Column::UndoUntil.is_null())
                .add(can_be_undone.not()),
        )
        .exec(db)
        .await?;
    Ok(dead.rows_affected + dead_of_staff.rows_affected)
}
