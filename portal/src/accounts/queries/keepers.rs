use super::super::entities::people;
use super::people::facts;
use crate::error::Result;
use crate::{Admin, Portal};
use model::accounts::{Keepers, Role, VERIFIED};
use model::closed::Closed;
use model::{Language, PersonId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// Staff and administrators, and how many people there are of each role; a few queries.
///
/// # Errors
/// Only faults.
pub async fn keepers(portal: &Portal, _: &Admin, language: Language) -> Result<Keepers> {
    let db = portal.read();
    let ids: Vec<PersonId> = people::Entity::find()
        .select_only()
        .column(people::Column::Id)
        .filter(people::Column::Role.is_in([Role::Staff, Role::Admin]))
        .filter(people::Column::Verification.is_in(VERIFIED))
        .order_by_asc(people::Column::Role)
        .order_by_asc(people::Column::Name)
        .order_by_asc(people::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let counted: Vec<(Role, i64)> = people::Entity::find()
        .select_only()
        .column(people::Column::Role)
        .column_as(people::Column::Id.count(), "people")
        .group_by(people::Column::Role)
        .into_tuple()
        .all(db)
        .await?;
    let count_of = |role: Role| {
        let found = counted.iter().find(|(of, _)| *of == role);
        found.map_or(0, |(_, count)| u32::try_from(*count).unwrap_or(u32::MAX))
    };
    let counts = Role::ALL.iter().map(|role| (*role, count_of(*role)));
    Ok(Keepers {
        people: facts(db, &ids, language).await?,
        counts: counts.collect(),
    })
}
