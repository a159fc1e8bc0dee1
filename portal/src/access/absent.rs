//! Rights of people who are not here now: what they may be told of.

use super::{Own, Reader};
use crate::error::Result;
use crate::organizations::entities::{memberships, organizations};
use model::accounts::Role;
use model::organizations::MemberRole;
use model::{OrganizationId, PersonId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashMap;

/// People as readers, by role and whether the school has verified them; one query for where they belong.
pub(crate) async fn readers(
    db: &impl ConnectionTrait,
    people: Vec<(PersonId, Role, bool)>,
) -> Result<HashMap<PersonId, Reader>> {
    let ids: Vec<PersonId> = people.iter().map(|(id, ..)| *id).collect();
    let mut own: HashMap<PersonId, Vec<Own>> = HashMap::new();
    for (person, one) in memberships(db, ids).await? {
        own.entry(person).or_default().push(one);
    }
    let readers = people.into_iter().map(|(id, role, is_verified)| {
        let own = own.remove(&id).unwrap_or_default();
        (id, Reader::of_person(id, role, is_verified, own))
    });
    Ok(readers.collect())
}

async fn memberships(
    db: &impl ConnectionTrait,
    people: Vec<PersonId>,
) -> Result<Vec<(PersonId, Own)>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let organization = memberships::Entity::belongs_to(organizations::Entity)
        .from(memberships::Column::OrganizationId)
        .to(organizations::Column::Id)
        .into();
    let rows: Vec<(PersonId, MemberRole, OrganizationId, String)> = memberships::Entity::find()
        .select_only()
        .columns([memberships::Column::PersonId, memberships::Column::Role])
        .column(organizations::Column::Id)
        .column(organizations::Column::Slug)
        .join(JoinType::InnerJoin, organization)
        .filter(memberships::Column::PersonId.is_in(people))
        .order_by_asc(organizations::Column::Slug)
        .into_tuple()
        .all(db)
        .await?;
    let own = rows.into_iter().map(|(person, role, organization, slug)| {
        let own = Own {
            organization,
            slug,
            posts: role.posts(),
        };
        (person, own)
    });
    Ok(own.collect())
}
