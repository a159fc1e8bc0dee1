use crate::error::Result;
use chrono::{DateTime, Utc};
use model::moderation::Verb;
use model::{OpportunityId, OrganizationId, PersonId, SavedSearchId, SynonymGroupId};
use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder, QuerySelect, Set};

/// Entries in one statement.
const AT_ONCE: usize = 500;

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Subject {
    #[sea_orm(string_value = "opportunity")]
    Opportunity,
    #[sea_orm(string_value = "person")]
    Person,
    #[sea_orm(string_value = "organization")]
    Organization,
    #[sea_orm(string_value = "saved-search")]
    SavedSearch,
    #[sea_orm(string_value = "synonym-group")]
    SynonymGroup,
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "journal")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub seq: i64,
    pub at: DateTimeUtc,
    pub actor_id: Option<PersonId>,
    pub verb: Verb,
    pub subject: Subject,
    pub subject_id: Uuid,
}

impl ActiveModelBehavior for ActiveModel {}

/// One line of the journal before it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    actor: Option<PersonId>,
    verb: Verb,
    subject: Subject,
    subject_id: Uuid,
}

impl Entry {
    /// Somebody (`None`: the portal itself) did something to a posting.
    pub(crate) fn opportunity(actor: Option<PersonId>, verb: Verb, id: OpportunityId) -> Self {
        Self {
            actor,
            verb,
            subject: Subject::Opportunity,
            subject_id: id.0,
        }
    }

    /// Somebody did something to a person, often to themselves.
    pub(crate) fn person(actor: Option<PersonId>, verb: Verb, id: PersonId) -> Self {
        Self {
            actor,
            verb,
            subject: Subject::Person,
            subject_id: id.0,
        }
    }

    /// Somebody did something to an organization.
    pub(crate) fn organization(actor: Option<PersonId>, verb: Verb, id: OrganizationId) -> Self {
        Self {
            actor,
            verb,
            subject: Subject::Organization,
            subject_id: id.0,
        }
    }

    /// Its owner did something to a saved search, or it found something.
    pub(crate) fn saved_search(actor: Option<PersonId>, verb: Verb, id: SavedSearchId) -> Self {
        Self {
            actor,
            verb,
            subject: Subject::SavedSearch,
            subject_id: id.0,
        }
    }

    /// Staff did something to a group of synonyms.
    pub(crate) fn synonym_group(actor: Option<PersonId>, verb: Verb, id: SynonymGroupId) -> Self {
        Self {
            actor,
            verb,
            subject: Subject::SynonymGroup,
            subject_id: id.0,
        }
    }
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
            verb: Set(entry.verb),
            subject: Set(entry.subject),
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

/// Whether anything happened to such things after a position and up to another.
pub(crate) async fn concerns(
    db: &impl ConnectionTrait,
    subject: Subject,
    after: i64,
    until: i64,
) -> Result<bool> {
    let first = Entity::find()
        .filter(Column::Seq.gt(after))
        .filter(Column::Seq.lte(until))
        .filter(Column::Subject.eq(subject))
        .limit(1)
        .one(db)
        .await?;
    Ok(first.is_some())
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
