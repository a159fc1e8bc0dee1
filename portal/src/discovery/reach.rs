//! Which postings for members a reader finds: what they may read elsewhere is in their lists too.

use crate::Reader;
use crate::error::Result;
use crate::opportunities::entities::opportunities::Model;
use crate::organizations::entities::{memberships, organizations};
use model::{OrganizationId, PersonId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
};
use search::Reach;
use std::collections::HashMap;

/// What of what is for members only a reader may read: everything, or what is of the organizations
/// they belong to, as [`crate::opportunities::details`] decides on one posting.
#[derive(Clone, Debug, Default)]
pub(crate) struct Readable {
    members: bool,
    /// Their organizations, with the slugs that the index knows them by.
    own: Vec<(OrganizationId, String)>,
}

/// Asks for the organizations of a reader who is no member of the school; one query for those alone.
pub(crate) async fn readable_by(db: &impl ConnectionTrait, reader: &Reader) -> Result<Readable> {
    let Some(person) = reader.id() else {
        return Ok(Readable::default());
    };
    let mut readable = readable_by_each(db, vec![(person, *reader)]).await?;
    Ok(readable.remove(&person).unwrap_or_default())
}

/// The same for many; one query at most.
pub(crate) async fn readable_by_each(
    db: &impl ConnectionTrait,
    readers: Vec<(PersonId, Reader)>,
) -> Result<HashMap<PersonId, Readable>> {
    let mut readable: HashMap<PersonId, Readable> = readers
        .into_iter()
        .map(|(person, reader)| {
            let members = reader.members();
            let own = Vec::new();
            (person, Readable { members, own })
        })
        .collect();
    let others = readable.iter().filter(|(_, one)| !one.members);
    let others: Vec<PersonId> = others.map(|(person, _)| *person).collect();
    if others.is_empty() {
        return Ok(readable);
    }
    let rows: Vec<(PersonId, OrganizationId, String)> = memberships::Entity::find()
        .select_only()
        .column(memberships::Column::PersonId)
        .column(organizations::Column::Id)
        .column(organizations::Column::Slug)
        .join(
            JoinType::InnerJoin,
            memberships::Entity::belongs_to(organizations::Entity)
                .from(memberships::Column::OrganizationId)
                .to(organizations::Column::Id)
                .into(),
        )
        .filter(memberships::Column::PersonId.is_in(others))
        .order_by_asc(organizations::Column::Slug)
        .into_tuple()
        .all(db)
        .await?;
    for (person, organization, slug) in rows {
        if let Some(one) = readable.get_mut(&person) {
            one.own.push((organization, slug));
        }
    }
    Ok(readable)
}

impl Readable {
    /// As the index takes it.
    pub(crate) fn reach(&self) -> Reach {
        if self.members {
            Reach::All
        } else if self.own.is_empty() {
            Reach::Public
        } else {
            Reach::Own(self.own.iter().map(|(_, slug)| slug.clone()).collect())
        }
    }

    /// Whether the published text of a posting may be read.
    pub(crate) fn holds(&self, row: &Model) -> bool {
        let is_own = |of: OrganizationId| self.own.iter().any(|(own, _)| *own == of);
        let is_open =
            !row.members_only || self.members || row.published_organization_id.is_some_and(is_own);
        row.state().is_readable() && is_open
    }

    /// Their organizations.
    pub(crate) fn own(&self) -> impl Iterator<Item = OrganizationId> {
        self.own.iter().map(|(id, _)| *id)
    }

    /// Whether everything may be read.
    pub(crate) fn is_member(&self) -> bool {
        self.members
    }
}
