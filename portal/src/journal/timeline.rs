use super::entity::{Column, Entity, Model, Subject};
use crate::accounts::entities::people;
use crate::error::Result;
use model::moderation::{TimelineEntry, Verb};
use model::{OpportunityId, PersonId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// Postings asked for at once.
const AT_ONCE: usize = 500;

/// A posting's history, oldest first; a run of saves by one person is one line.
pub(crate) async fn of_opportunity(
    db: &impl ConnectionTrait,
    id: OpportunityId,
) -> Result<Vec<TimelineEntry>> {
    let rows = Entity::find()
        .filter(Column::SubjectId.eq(id.0))
        .filter(Column::Subject.eq(Subject::Opportunity))
        .order_by_asc(Column::Seq)
        .all(db)
        .await?;
    let actors: BTreeSet<_> = rows.iter().filter_map(|row| row.actor_id).collect();
    let names: HashMap<_, _> = people::Entity::find()
        .filter(people::Column::Id.is_in(actors))
        .all(db)
        .await?
        .into_iter()
        .map(|person| (person.id, (person.name, person.role)))
        .collect();

    let mut lines: Vec<TimelineEntry> = Vec::with_capacity(rows.len());
    let mut previous: Option<&Model> = None;
    for row in &rows {
        let continues = previous.is_some_and(|before| {
            before.verb == Verb::Saved && row.verb == Verb::Saved && before.actor_id == row.actor_id
        });
        let actor = row.actor_id.and_then(|id| names.get(&id));
        let line = TimelineEntry {
            at: row.at,
            verb: row.verb,
            actor: actor.map(|(name, _)| name.clone()),
            actor_role: actor.map(|(_, role)| *role),
        };
        match lines.last_mut() {
            Some(last) if continues => *last = line,
            _ => lines.push(line),
        }
        previous = Some(row);
    }
    Ok(lines)
}

/// What happened to a posting last, and who did it.
pub(crate) async fn last_of(
    db: &impl ConnectionTrait,
    id: OpportunityId,
) -> Result<Option<(Verb, Option<PersonId>)>> {
    let newest = Entity::find()
        .filter(Column::SubjectId.eq(id.0))
        .filter(Column::Subject.eq(Subject::Opportunity))
        .order_by_desc(Column::Seq)
        .one(db)
        .await?;
    Ok(newest.map(|row| (row.verb, row.actor_id)))
}

/// What of these verbs happened to some postings, oldest first.
pub(crate) async fn happened(
    db: &impl ConnectionTrait,
    ids: &[OpportunityId],
    verbs: &[Verb],
) -> Result<Vec<(OpportunityId, Verb)>> {
    let mut happened = Vec::new();
    for some in ids.chunks(AT_ONCE) {
        let rows: Vec<(Uuid, Verb)> = Entity::find()
            .select_only()
            .columns([Column::SubjectId, Column::Verb])
            .filter(Column::SubjectId.is_in(some.iter().map(|id| id.0)))
            .filter(Column::Subject.eq(Subject::Opportunity))
            .filter(Column::Verb.is_in(verbs.iter().copied()))
            .order_by_asc(Column::Seq)
            .into_tuple()
            .all(db)
            .await?;
        happened.extend(rows.into_iter().map(|(id, verb)| (OpportunityId(id), verb)));
    }
    Ok(happened)
}

/// Every time that this was done to one of these people, newest first.
pub(crate) async fn of_people(
    db: &impl ConnectionTrait,
    verb: Verb,
    people: &[PersonId],
) -> Result<Vec<Model>> {
    let rows = Entity::find()
        .filter(Column::SubjectId.is_in(people.iter().map(|id| id.0)))
        .filter(Column::Subject.eq(Subject::Person))
        .filter(Column::Verb.eq(verb))
        .order_by_desc(Column::Seq)
        .all(db)
        .await?;
    Ok(rows)
}
