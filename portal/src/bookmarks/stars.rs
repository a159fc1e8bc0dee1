use super::entity::{Column, Entity};
use crate::Reader;
use crate::error::Result;
use crate::opportunities::entities::opportunities::{self, in_order};
use model::bookmarks::Star;
use model::{OpportunityId, PersonId};
use sea_orm::sea_query::{Expr, ExprTrait, IntoCondition};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect};
use std::collections::{HashMap, HashSet};

/// Which of the postings of a page its reader has marked.
pub(crate) struct Marks {
    reader: Option<PersonId>,
    marked: HashSet<OpportunityId>,
}

impl Marks {
    /// Asks which of these postings a reader has marked. One query for those who have signed in, none for guests.
    pub(crate) async fn of(
        db: &impl ConnectionTrait,
        reader: &Reader,
        postings: Vec<OpportunityId>,
    ) -> Result<Self> {
        let marked = match reader.id() {
            Some(person) if !postings.is_empty() => {
                let ids: Vec<OpportunityId> = Entity::find()
                    .select_only()
                    .column(Column::OpportunityId)
                    .filter(Column::PersonId.eq(person))
                    .filter(Column::OpportunityId.is_in(postings))
                    .into_tuple()
                    .all(db)
                    .await?;
                ids.into_iter().collect()
            }
            _ => HashSet::new(),
        };
        let reader = reader.id();
        Ok(Self { reader, marked })
    }

    /// What a reader is known to have marked.
    pub(crate) fn known(reader: &Reader, marked: impl IntoIterator<Item = OpportunityId>) -> Self {
        Self {
            reader: reader.id(),
            marked: marked.into_iter().collect(),
        }
    }

    /// The ★ of a posting that can be marked.
    pub(crate) fn star(&self, posting: OpportunityId) -> Star {
        match self.reader {
            None => Star::Guest,
            Some(_) if self.marked.contains(&posting) => Star::Marked,
            Some(_) => Star::Unmarked,
        }
    }
}

/// The postings with these ids as [`in_order`] has them, and their marks; one query for both.
pub(crate) async fn in_order_with_marks(
    db: &impl ConnectionTrait,
    reader: &Reader,
    ids: &[OpportunityId],
) -> Result<(Vec<opportunities::Model>, Marks)> {
    let mut marks = Marks {
        reader: reader.id(),
        marked: HashSet::new(),
    };
    let Some(person) = reader.id() else {
        return Ok((in_order(db, ids).await?, marks));
    };
    if ids.is_empty() {
        return Ok((Vec::new(), marks));
    }
    let of_reader = opportunities::Entity::belongs_to(Entity)
        .from(opportunities::Column::Id)
        .to(Column::OpportunityId)
        .on_condition(move |_, mark| {
            Expr::col((mark, Column::PersonId))
                .eq(person)
                .into_condition()
        })
        .into();
    let found = opportunities::Entity::find()
        .filter(opportunities::Column::Id.is_in(ids.iter().copied()))
        .join(JoinType::LeftJoin, of_reader)
        .select_also(Entity)
        .all(db)
        .await?;
    let mut rows = HashMap::with_capacity(found.len());
    for (row, mark) in found {
        marks.marked.extend(mark.map(|mark| mark.opportunity_id));
        rows.insert(row.id, row);
    }
    let rows = ids.iter().filter_map(|id| rows.remove(id)).collect();
    Ok((rows, marks))
}
