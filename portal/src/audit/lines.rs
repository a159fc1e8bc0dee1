use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal;
use crate::organizations::entities::organizations;
use model::audit::{AuditLine, SubjectKind};
use model::closed::Closed;
use model::language::Bilingual;
use model::{Language, OrganizationId, PersonId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// Entries as an auditor reads them; two queries at most. People and organizations have names; what others wrote stays where
/// it is, because much of it is not for staff.
pub(super) async fn shown(
    db: &impl ConnectionTrait,
    entries: &[journal::Model],
    language: Language,
) -> Result<Vec<AuditLine>> {
    let actors = entries.iter().filter_map(|entry| entry.actor_id);
    let persons = entries.iter().filter(|entry| is_person(entry));
    let persons = persons.map(|entry| PersonId(entry.subject_id));
    let people = people::names(db, actors.chain(persons).collect()).await?;
    let organizations = organizations_of(db, entries, language).await?;
    let lines = entries.iter().map(|entry| AuditLine {
        number: entry.seq,
        at: entry.at,
        actor: entry.actor_id.map(|id| called(&people, id)),
        kind: entry.subject.clone(),
        verb: entry.verb.clone(),
        thing: entry.subject_id,
        name: match is_person(entry) {
            true => people.get(&PersonId(entry.subject_id)).cloned(),
            false => organizations.get(&entry.subject_id).cloned(),
        },
    });
    Ok(lines.collect())
}

/// Whoever is not there any more is known by an id.
fn called(people: &HashMap<PersonId, String>, id: PersonId) -> String {
    people.get(&id).cloned().unwrap_or_else(|| id.to_string())
}

/// Also rights are named by whoever has them.
fn is_person(entry: &journal::Model) -> bool {
    matches!(
        SubjectKind::from_code(&entry.subject),
        Some(SubjectKind::Person | SubjectKind::Registrar | SubjectKind::Auditor)
    )
}

async fn organizations_of(
    db: &impl ConnectionTrait,
    entries: &[journal::Model],
    language: Language,
) -> Result<HashMap<Uuid, String>> {
    let ids: BTreeSet<OrganizationId> = entries
        .iter()
        .filter_map(journal::Model::thing::<OrganizationId>)
        .collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(OrganizationId, String, String)> = organizations::Entity::find()
        .select_only()
        .columns([
            organizations::Column::Id,
            organizations::Column::NameJa,
            organizations::Column::NameEn,
        ])
        .filter(organizations::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    let named = rows.into_iter().map(|(id, ja, en)| {
        let name = Bilingual::new(ja, en).shown(language).text;
        (id.0, name)
    });
    Ok(named.collect())
}
