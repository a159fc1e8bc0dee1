use super::Subject;
use super::entity::{Column, Entity, Model};
use crate::accounts::entities::people;
use crate::error::Result;
use model::accounts;
use model::closed::Closed;
use model::moderation::TimelineEntry;
use model::opportunities::Verb;
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
        .filter(Column::Subject.eq(OpportunityId::NAME))
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
    let mut previous: Option<(Verb, Option<PersonId>)> = None;
    for row in &rows {
        // What a newer program says is not known here.
        let Some((_, verb)) = row.about::<OpportunityId>() else {
            continue;
        };
        let continues = verb == Verb::Saved && previous == Some((verb, row.actor_id));
        let actor = row.actor_id.and_then(|id| names.get(&id));
        let line = TimelineEntry {
            at: row.at,
            verb,
            actor: actor.map(|(name, _)| name.clone()),
            actor_role: actor.map(|(_, role)| *role),
        };
        match lines.last_mut() {
            Some(last) if continues => *last = line,
            _ => lines.push(line),
        }
        previous = Some((verb, row.actor_id));
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
        .filter(Column::Subject.eq(OpportunityId::NAME))
        .order_by_desc(Column::Seq)
        .one(db)
        .await?;
    let last = newest.and_then(|row| Some((row.about::<OpportunityId>()?.1, row.actor_id)));
    Ok(last)
}

/// Whether the same person did all of what happened to a posting last.
pub(crate) async fn are_all_by(
    db: &impl ConnectionTrait,
    id: OpportunityId,
    person: PersonId,
    newest: u64,
) -> Result<bool> {
    let actors: Vec<Option<PersonId>> = Entity::find()
        .select_only()
        .column(Column::ActorId)
        .filter(Column::SubjectId.eq(id.0))
        .filter(Column::Subject.eq(OpportunityId::NAME))
        .order_by_desc(Column::Seq)
        .limit(newest)
        .into_tuple()
        .all(db)
        .await?;
    Ok(!actors.is_empty() && actors.iter().all(|actor| *actor == Some(person)))
}

/// What of these verbs happened to some postings, oldest first.
pub(crate) async fn happened(
    db: &impl ConnectionTrait,
    ids: &[OpportunityId],
    verbs: &[Verb],
) -> Result<Vec<(OpportunityId, Verb)>> {
    let mut happened = Vec::new();
    for some in ids.chunks(AT_ONCE) {
        let rows: Vec<(Uuid, String)> = Entity::find()
            .select_only()
            .columns([Column::SubjectId, Column::Verb])
            .filter(Column::SubjectId.is_in(some.iter().map(|id| id.0)))
            .filter(Column::Subject.eq(OpportunityId::NAME))
            .filter(Column::Verb.is_in(verbs.iter().map(|verb| verb.code())))
            .order_by_asc(Column::Seq)
            .into_tuple()
            .all(db)
            .await?;
        let known = rows
            .into_iter()
            .filter_map(|(id, verb)| Some((OpportunityId(id), Verb::from_code(&verb)?)));
        happened.extend(known);
    }
    Ok(happened)
}

/// Every time that this was done to one of these people, newest first.
pub(crate) async fn of_people(
    db: &impl ConnectionTrait,
    verb: accounts::Verb,
    people: &[PersonId],
) -> Result<Vec<Model>> {
    let rows = Entity::find()
        .filter(Column::SubjectId.is_in(people.iter().map(|id| id.0)))
        .filter(Column::Subject.eq(PersonId::NAME))
        .filter(Column::Verb.eq(verb.code()))
        .order_by_desc(Column::Seq)
        .all(db)
        .await?;
    Ok(rows)
}
