//! Merges after the one that is taken back. What those into the same organization wrote down of people is what they found, and some of that came
//! with the merge that is going: it is written anew as if that had never been. So is what all of them wrote down of saved searches, which can
//! name several organizations.

use super::moved::{Moved, MovedPerson};
use crate::error::Result;
use crate::organizations::entities::merges::{self, Column, Entity};
use crate::organizations::entities::organizations;
use crate::store::Tx;
use model::organizations::MemberRole;
use model::{OrganizationId, PersonId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect, Set,
};
use std::collections::HashMap;

/// The later merges, the oldest first: those that stand, and of those into the same organization all.
pub(super) struct Later {
    into: OrganizationId,
    rows: Vec<(merges::Model, Moved)>,
}

/// What somebody is in an organization through the merges that stand, and what they are without the one that goes; `None`: nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Through {
    pub now: MemberRole,
    pub without: Option<MemberRole>,
}

/// A later merge that stands.
pub(super) struct Standing<'a> {
    /// What addresses call the organization that is gone.
    pub from: String,
    /// The same of the one that has what it had.
    pub into: String,
    pub moved: &'a mut Moved,
}

impl Later {
    /// Those after this one, locked.
    pub(super) async fn than(tx: &Tx, row: &merges::Model) -> Result<Self> {
        let into = row.into_id;
        let is_known = Condition::any()
            .add(Column::IntoId.eq(into))
            .add(Column::UndoneAt.is_null());
        let rows = Entity::find()
            .filter(is_known)
            .filter(Column::At.gt(row.at))
            .order_by_asc(Column::At)
            .lock_exclusive()
            .all(tx.db())
            .await?;
        let mut later = Vec::with_capacity(rows.len());
        for row in rows {
            let moved = serde_json::from_str(&row.moved)?;
            later.push((row, moved));
        }
        Ok(Self { into, rows: later })
    }

    /// Whether somebody came with one of them, also with one that was taken back meanwhile.
    pub(super) fn brought(&self, person: PersonId) -> bool {
        let here = self.rows.iter().filter(|(row, _)| row.into_id == self.into);
        let mut people = here.flat_map(|(_, moved)| &moved.people);
        people.any(|one| one.person == person)
    }

    /// Takes somebody out of what those that stand wrote down, who has moved with the merge that goes.
    pub(super) fn forget(&mut self, gone: &MovedPerson) -> Through {
        let mut through = Through {
            now: gone.after(),
            without: gone.before,
        };
        let into = self.into;
        let here = self.rows.iter_mut();
        let here = here.filter(|(row, _)| row.undone_at.is_none() && row.into_id == into);
        for (_, moved) in here {
            through = forget_in(moved, gone.person, through);
        }
        through
    }

    /// Those that stand, with what their organizations are called in addresses.
    pub(super) async fn standing(&mut self, tx: &Tx) -> Result<Vec<Standing<'_>>> {
        let rows = self.rows.iter().map(|(row, _)| row);
        let ids: Vec<OrganizationId> = rows.flat_map(|row| [row.from_id, row.into_id]).collect();
        let slugs: Vec<(OrganizationId, String)> = organizations::Entity::find()
            .select_only()
            .columns([organizations::Column::Id, organizations::Column::Slug])
            .filter(organizations::Column::Id.is_in(ids))
            .into_tuple()
            .all(tx.db())
            .await?;
        let slugs: HashMap<OrganizationId, String> = slugs.into_iter().collect();
        let standing = self.rows.iter_mut();
        let standing = standing.filter(|(row, _)| row.undone_at.is_none());
        let named = standing.filter_map(|(row, moved)| {
            let from = slugs.get(&row.from_id)?.clone();
            let into = slugs.get(&row.into_id)?.clone();
            Some(Standing { from, into, moved })
        });
        Ok(named.collect())
    }

    pub(super) async fn write(self, tx: &Tx) -> Result<()> {
        for (row, moved) in self.rows {
            let mut change = row.into_active_model();
            change.moved = Set(serde_json::to_string(&moved)?);
            change.update(tx.db()).await?;
        }
        Ok(())
    }
}

fn forget_in(moved: &mut Moved, person: PersonId, before: Through) -> Through {
    for one in moved.others.iter_mut().filter(|one| one.person == person) {
        match before.without {
            None => one.is_parted = true,
            Some(role) if one.role == before.now => one.role = role,
            // An owner has given them another right meanwhile.
            Some(_) => {}
        }
    }
    let Some(one) = moved.people.iter_mut().find(|one| one.person == person) else {
        return before;
    };
    let now = one.after();
    one.before = match before.without {
        None => None,
        Some(role) if one.before == Some(before.now) => Some(role),
        Some(_) => one.before,
    };
    Through {
        now,
        without: Some(one.after()),
    }
}
