use super::{Details, Subject};
use crate::error::Result;
use chrono::{DateTime, Utc};
use model::PersonId;
use model::closed::Closed;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder, QuerySelect, Set};

/// Entries in one statement.
const AT_ONCE: usize = 500;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "journal")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub seq: i64,
    pub at: DateTimeUtc,
    pub actor_id: Option<PersonId>,
    /// A code of the subject's [`Subject::Verb`].
    pub verb: String,
    /// A [`Subject::NAME`].
    pub subject: String,
    pub subject_id: Uuid,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Which thing of this kind it is about, and what happened to it; `None` where it is about something else.
    pub(crate) fn about<S: Subject>(&self) -> Option<(S, S::Verb)> {
        about(&self.subject, self.subject_id, &self.verb)
    }

    /// Which thing of this kind it is about, whatever happened to it.
    pub(crate) fn thing<S: Subject>(&self) -> Option<S> {
        (self.subject == S::NAME).then(|| S::from_uuid(self.subject_id))
    }
}

/// One line of the journal before it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    actor: Option<PersonId>,
    verb: &'static str,
    subject: &'static str,
    subject_id: Uuid,
    details: Details,
}

impl Entry {
    /// Somebody (`None`: the portal itself) did something to a thing.
    pub(crate) fn new<S: Subject>(actor: Option<PersonId>, thing: S, verb: S::Verb) -> Self {
        Self {
            actor,
            verb: verb.code(),
            subject: S::NAME,
            subject_id: thing.uuid(),
            details: Details::default(),
        }
    }

    /// With what people are told besides; the journal itself keeps no content.
    pub(crate) fn with(self, details: Details) -> Self {
        Self { details, ..self }
    }

    pub(crate) fn details(&self) -> Details {
        self.details
    }

    pub(crate) fn subject(&self) -> &'static str {
        self.subject
    }

    pub(crate) fn subject_id(&self) -> Uuid {
        self.subject_id
    }

    pub(crate) fn verb(&self) -> &'static str {
        self.verb
    }

    pub(crate) fn actor(&self) -> Option<PersonId> {
        self.actor
    }

    /// As [`Model::about`].
    pub(crate) fn about<S: Subject>(&self) -> Option<(S, S::Verb)> {
        about(self.subject, self.subject_id, self.verb)
    }
}

fn about<S: Subject>(subject: &str, id: Uuid, verb: &str) -> Option<(S, S::Verb)> {
    if subject != S::NAME {
        return None;
    }
    Some((S::from_uuid(id), S::Verb::from_code(verb)?))
}

/// Writes entries in this order; only [`crate::store::Tx::commit`] calls this.
pub(crate) async fn insert(
    db: &impl ConnectionTrait,
    entries: &[(DateTime<Utc>, Entry)],
) -> Result<()> {
    for some in entries.chunks(AT_ONCE) {
        let rows = some.iter().map(|(at, entry)| ActiveModel {
            at: Set(*at),
            actor_id: Set(entry.actor),
            verb: Set(entry.verb.to_owned()),
            subject: Set(entry.subject.to_owned()),
            subject_id: Set(entry.subject_id),
            ..Default::default()
        });
        Entity::insert_many(rows).exec_without_returning(db).await?;
    }
    Ok(())
}

/// The entries after a position, oldest first.
pub(crate) async fn after(
    db: &impl ConnectionTrait,
    position: i64,
    limit: u64,
) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::Seq.gt(position))
        .order_by_asc(Column::Seq)
        .limit(limit)
        .all(db)
        .await?)
}

/// The newest position; 0 when nothing has happened yet.
pub(crate) async fn last(db: &impl ConnectionTrait) -> Result<i64> {
    let newest: Option<Option<i64>> = Entity::find()
        .select_only()
        .column_as(Column::Seq.max(), "seq")
        .into_tuple()
        .one(db)
        .await?;
    Ok(newest.flatten().unwrap_or_default())
}
