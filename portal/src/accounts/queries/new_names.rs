use super::super::entities::{new_names, people};
use crate::error::Result;
use crate::{Moderator, Portal};
use model::accounts::{NewName, NewNames};
use model::closed::Closed;
use model::school_cards::CardClass;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

/// As many as staff look through at once.
const SHOWN: u64 = 50;

/// People who can have a card and whose name nobody at the school has seen, who waits longest first.
///
/// # Errors
/// Only faults.
pub async fn new_names(portal: &Portal, staff: &Moderator) -> Result<NewNames> {
    let person = new_names::Entity::belongs_to(people::Entity)
        .from(new_names::Column::PersonId)
        .to(people::Column::Id)
        .into();
    let waiting = new_names::Entity::find()
        .join(JoinType::InnerJoin, person)
        .filter(people::Column::DisabledAt.is_null())
        .filter(has_card());
    let total = waiting.clone().count(portal.read()).await?;
    let rows = waiting
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
    Ok(NewNames {
        shown: shown.collect(),
        total,
    })
}

/// Of whoever can have no card, recruiters among them, no name is shown to anybody as one that the school has seen.
fn has_card() -> Condition {
    let of_classes = CardClass::ALL.iter().map(|class| {
        Condition::all()
            .add(people::Column::Role.is_in(class.roles().iter().copied()))
            .add(people::Column::Verification.is_in(class.verifications().iter().copied()))
    });
    of_classes.fold(Condition::any(), Condition::add)
}
