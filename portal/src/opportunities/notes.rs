//! What staff and poster write to each other about a posting.

use super::entities::notes::{Column, Entity, Model};
use crate::accounts::entities::people;
use crate::error::Result;
use crate::rows;
use crate::store::Tx;
use model::moderation::{Note, Reason};
use model::opportunities::Verb;
use model::{OpportunityId, PersonId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::{BTreeSet, HashMap};

/// A note before it is written.
pub(crate) struct NewNote {
    pub author: PersonId,
    pub from_staff: bool,
    pub verb: Verb,
    pub reason: Option<Reason>,
    pub text: String,
}

/// Writes a note that belongs to an act of the same transaction.
pub(crate) async fn write(tx: &Tx, id: OpportunityId, note: NewNote) -> Result<()> {
    let row = Model {
        id: tx.portal().new_id(),
        opportunity_id: id,
        at: tx.now(),
        author_id: note.author,
        from_staff: note.from_staff,
        verb: note.verb,
        reason: note.reason,
        text: note.text,
    };
    Ok(rows::insert_all(tx.db(), vec![row]).await?)
}

/// The newest note of a posting.
pub(crate) async fn last(db: &impl ConnectionTrait, id: OpportunityId) -> Result<Option<Model>> {
    Ok(Entity::find()
        .filter(Column::OpportunityId.eq(id))
        .order_by_desc(Column::At)
        .order_by_desc(Column::Id)
        .one(db)
        .await?)
}

/// A posting's notes, oldest first; two queries.
pub(crate) async fn of_opportunity(
    db: &impl ConnectionTrait,
    id: OpportunityId,
) -> Result<Vec<Note>> {
    let rows = Entity::find()
        .filter(Column::OpportunityId.eq(id))
        .order_by_asc(Column::At)
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let authors: BTreeSet<PersonId> = rows.iter().map(|row| row.author_id).collect();
    let people = people::Entity::find()
        .filter(people::Column::Id.is_in(authors))
        .all(db)
        .await?;
    let names: HashMap<PersonId, String> = people
        .into_iter()
        .map(|person| (person.id, person.name))
        .collect();
    let note = |row: Model| Note {
        at: row.at,
        author: names.get(&row.author_id).cloned().unwrap_or_default(),
        from_staff: row.from_staff,
        verb: row.verb,
        reason: row.reason,
        text: row.text,
    };
    Ok(rows.into_iter().map(note).collect())
}
