//! Rights over postings: a rule for a row in memory, and the same rule as a scope on queries.

use super::Reader;
use crate::opportunities::entities::opportunities::{Column, Entity, Model};
use chrono::NaiveDate;
use model::OrganizationId;
use model::opportunities::Publication;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, Condition, QueryFilter, QuerySelect, QueryTrait, Select};
use search::Reach;

/// The publications that readers see: those of a readable state.
const PUBLISHED: [Publication; 2] = [Publication::Open, Publication::Closed];

impl Reader {
    /// Whether the published text of a posting may be read: by everybody where it is not for members only, by verified
    /// members, by the people of its organization, and by those who may edit it.
    pub(crate) fn may_read(&self, row: &Model) -> bool {
        row.state().is_readable() && (!row.members_only || self.reads_for_members(row))
    }

    /// Whether the page of a posting may be opened: its editors open it in every state.
    pub(crate) fn may_open(&self, row: &Model) -> bool {
        self.may_edit(row) || self.may_read(row)
    }

    /// Whether what is for members only may be read, of a posting that may be read.
    pub(crate) fn reads_for_members(&self, row: &Model) -> bool {
        self.members || self.may_edit(row) || self.belongs_to(row.published_organization_id)
    }

    /// Whose posting it is, and all staff where it was imported: nobody else looks after what a file brought.
    pub(crate) fn may_edit(&self, row: &Model) -> bool {
        self.is_own(row) || self.may_correct(row)
    }

    /// Staff correct, close and withdraw what was imported, whoever imported it.
    pub(crate) fn may_correct(&self, row: &Model) -> bool {
        row.source.is_some() && self.staff
    }

    /// The poster, and whoever writes for the posting's organization: nobody decides on their own. Whoever edits an imported
    /// posting becomes its poster.
    pub(crate) fn is_own(&self, row: &Model) -> bool {
        let organizations = [row.organization_id, row.published_organization_id];
        Some(row.poster_id) == self.person
            || organizations.iter().flatten().any(|id| {
                let mut own = self.own.iter();
                own.any(|one| one.organization == *id && one.posts)
            })
    }

    fn belongs_to(&self, organization: Option<OrganizationId>) -> bool {
        let mut own = self.own.iter();
        own.any(|one| Some(one.organization) == organization)
    }

    /// Which postings for members the index finds for this reader.
    pub(crate) fn reach(&self) -> Reach {
        if self.members {
            Reach::All
        } else if self.own.is_empty() {
            Reach::Public
        } else {
            Reach::Own(self.own.iter().map(|one| one.slug.clone()).collect())
        }
    }
}

/// Where queries of postings begin: what may be known of, and by whom.
pub(crate) trait PostingScope:
    QueryFilter + QuerySelect + QueryTrait<QueryStatement = SelectStatement> + Sized
{
    /// Open or closed: what readers may know of.
    fn published(self) -> Self {
        self.filter(Column::Publication.is_in(PUBLISHED))
    }

    /// Published and not closed.
    fn open(self) -> Self {
        self.filter(Column::Publication.eq(Publication::Open))
    }

    /// Open, and people can still apply on this day.
    fn open_on(self, day: NaiveDate) -> Self {
        self.open().filter(Column::ApplyBy.gte(day))
    }

    /// Published, and readable by this reader, as [`Reader::may_read`] decides on a row.
    fn readable_by(self, reader: &Reader) -> Self {
        let select = self.published();
        if reader.members {
            return select;
        }
        let mut may_read = Condition::any().add(Column::MembersOnly.eq(false));
        if let Some(person) = reader.person {
            may_read = may_read.add(Column::PosterId.eq(person));
        }
        if reader.staff {
            may_read = may_read.add(Column::Source.is_not_null());
        }
        let own: Vec<OrganizationId> = reader.own.iter().map(|one| one.organization).collect();
        if !own.is_empty() {
            may_read = may_read.add(Column::PublishedOrganizationId.is_in(own));
        }
        let posts_for = reader.own.iter().filter(|one| one.posts);
        let posts_for: Vec<OrganizationId> = posts_for.map(|one| one.organization).collect();
        if !posts_for.is_empty() {
            may_read = may_read.add(Column::OrganizationId.is_in(posts_for));
        }
        select.filter(may_read)
    }

    /// The ids alone, for a condition of another query.
    fn ids(self) -> SelectStatement {
        self.select_only().column(Column::Id).into_query()
    }
}

impl PostingScope for Select<Entity> {}

#[cfg(test)]
mod tests {
    use super::*;
    use model::closed::Closed;
    use model::opportunities::State;

    #[test]
    fn what_is_published_is_what_is_readable() {
        for publication in Publication::ALL {
            let state = State {
                publication: *publication,
                ..State::NEW
            };
            let is_published = PUBLISHED.contains(publication);
            assert_eq!(is_published, state.is_readable(), "{publication}");
        }
    }
}
