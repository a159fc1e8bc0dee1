use super::super::entities::{new_names, people};
use crate::error::Result;
use crate::{Moderator, Portal};
use model::accounts::NewName;
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};

/// As many as staff look through at once.
const SHOWN: u64 = 50;

/// People whose name nobody at the school has seen, who waits longest first.
///
/// # Errors
/// Only faults.
pub async fn new_names(portal: &Portal, staff: &Moderator) -> Result<Vec<NewName>> {
    let person = new_names::Entity::belongs_to(people::Entity)
        .from(new_names::Column::PersonId)
        .to(people::Column::Id)
        .into();
    let rows = new_names::Entity::find()
        .join(JoinType::InnerJoin, person)
        .filter(people::Column::DisabledAt.is_null())
        .order_by_asc(new_names::Column::Since)
        .order_by_asc(new_names::Column::PersonId)
        .limit(SHOWN)
        .select_also(people::Entity)
        .all(portal.read())
        .await?;
    let shown = rows.into_iter().filter_map(|(row, person)| {
        let person = person?;
        Some(NewName {
            may_see: person.id != staff.id() && (!person.role.moderates() || staff.admin().is_ok()),
            person: person.id,
            name: person.name,
            email: person.email,
            known_as: row.known_as,
            since: row.since,
        })
    });
    Ok(shown.collect())
}
