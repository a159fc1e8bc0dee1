use super::{former_names, people};
use crate::error::Result;
use crate::journal::{self, Entry};
use crate::store::Tx;
use chrono::TimeDelta;
use model::accounts::Verb;
use model::school_cards::CardClass;
use model::{Conflict, PersonId};
use sea_orm::IntoActiveModel;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use std::collections::HashMap;

/// Of one person staff are told no more often.
const TOLD_WITHIN: TimeDelta = TimeDelta::days(1);

/// Somebody calls themselves by a name that nobody at the school has seen. Whoever has no row here is known by the name of the account.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "new_names")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    /// By which the school knows them; `None`: by none.
    pub known_as: Option<String>,
    pub since: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// By which name the school knows somebody; `None`: by none.
pub(crate) async fn known(
    db: &impl ConnectionTrait,
    person: &people::Model,
) -> Result<Option<String>> {
    let row = Entity::find_by_id(person.id).one(db).await?;
    Ok(row.map_or_else(|| Some(person.name.clone()), |row| row.known_as))
}

/// Of these people those whose name the school has not seen, with the one by which it knows them.
pub(crate) async fn of_people(
    db: &impl ConnectionTrait,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<HashMap<PersonId, Option<String>>> {
    let rows = Entity::find()
        .filter(Column::PersonId.is_in(people))
        .all(db)
        .await?;
    let rows = rows.into_iter().map(|row| (row.person_id, row.known_as));
    Ok(rows.collect())
}

/// The school knows somebody by another name than they call themselves, until staff have seen it. Where it can be on a card, staff are told:
/// once a day at most, until they have looked.
pub(crate) async fn know_as(tx: &mut Tx, person: PersonId, known_as: Option<String>) -> Result<()> {
    let waited = waits(tx, person).await?;
    let row = Model {
        person_id: person,
        known_as,
        since: tx.now(),
    };
    let instead = OnConflict::column(Column::PersonId)
        .update_columns([Column::KnownAs, Column::Since])
        .to_owned();
    Entity::insert(row.into_active_model().reset_all())
        .on_conflict(instead)
        .exec_without_returning(tx.db())
        .await?;
    match waited {
        true => Ok(()),
        false => tell(tx, person).await,
    }
}

/// Tells staff of a name that waits for them and can be on a card by now, if they have not been told within a day.
pub(crate) async fn tell(tx: &mut Tx, person: PersonId) -> Result<()> {
    let now = people::Entity::find_by_id(person).one(tx.db()).await?;
    let has_card = now.is_some_and(|now| CardClass::of(now.role, now.verification).is_some());
    if !has_card || !waits(tx, person).await? || is_told(tx, person).await? {
        return Ok(());
    }
    tx.record(Entry::new(Some(person), person, Verb::NameWaits))
        .await
}

/// Whether staff were told within a day and have not looked since. A name that goes back and forth waits anew each time.
async fn is_told(tx: &Tx, person: PersonId) -> Result<bool> {
    let told = journal::of_people(tx.db(), Verb::NameWaits, &[person]).await?;
    let looked = journal::of_people(tx.db(), Verb::NameSeen, &[person]).await?;
    let looked = looked.first().map(|entry| entry.seq);
    let after = tx.now() - TOLD_WITHIN;
    Ok(told
        .first()
        .is_some_and(|entry| entry.at > after && Some(entry.seq) > looked))
}

/// The school knows somebody as they call themselves; says whether it did not before.
pub(crate) async fn seen(tx: &Tx, person: PersonId) -> Result<bool> {
    let gone = Entity::delete_by_id(person).exec(tx.db()).await?;
    Ok(gone.rows_affected > 0)
}

/// Staff have confirmed somebody with this name before them: the school knows them by it. Where nobody has said which name that was, whoever
/// has changed theirs since they began to wait is known by none until staff have looked, and whoever's name waits for them already by the one of
/// before. The person is locked.
///
/// # Errors
/// `Conflict::Stale` where they call themselves otherwise by now.
pub(crate) async fn confirmed(
    tx: &mut Tx,
    person: &people::Model,
    shown: &str,
    since: DateTimeUtc,
) -> Result<()> {
    if !shown.is_empty() && person.name != shown {
        return Err(Conflict::Stale.into());
    }
    if shown.is_empty() && waits(tx, person.id).await? {
        // They were known by another name already, or by none.
        return tell(tx, person.id).await;
    }
    if shown.is_empty() && has_changed(tx, person.id, since).await? {
        return know_as(tx, person.id, None).await;
    }
    seen(tx, person.id).await.map(drop)
}

/// Whether staff have not seen by which name they call themselves.
async fn waits(tx: &Tx, person: PersonId) -> Result<bool> {
    let row = Entity::find_by_id(person).one(tx.db()).await?;
    Ok(row.is_some())
}

async fn has_changed(tx: &Tx, person: PersonId, since: DateTimeUtc) -> Result<bool> {
    let changed = former_names::Entity::find()
        .filter(former_names::Column::PersonId.eq(person))
        .filter(former_names::Column::Until.gte(since));
    Ok(changed.count(tx.db()).await? > 0)
}

/// Somebody whom the school knows calls themselves otherwise from now on; `person` is what they were before.
pub(crate) async fn renamed(tx: &mut Tx, person: &people::Model, name: &str) -> Result<()> {
    match Entity::find_by_id(person.id).one(tx.db()).await? {
        Some(row) if row.known_as.as_deref() == Some(name) => seen(tx, person.id).await.map(drop),
        Some(row) => know_as(tx, person.id, row.known_as).await,
        None if person.verification.is_verified() => {
            know_as(tx, person.id, Some(person.name.clone())).await
        }
        // Whoever is sure of them one day sees the name of that day.
        None => Ok(()),
    }
}
