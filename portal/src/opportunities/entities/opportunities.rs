use crate::error::Result;
use model::opportunities::{Content, Draft, Kind, Publication, Revision, State, Visibility};
use model::{OpportunityId, OrganizationId, PersonId};
use sea_orm::entity::prelude::*;
use std::collections::HashMap;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "opportunities")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OpportunityId,
    pub kind: Kind,
    pub poster_id: PersonId,
    /// Of the newest revision; `None`: the school itself.
    pub organization_id: Option<OrganizationId>,
    pub publication: Publication,
    pub revision: Revision,
    /// Rises with each save and each decision.
    pub version: i32,
    /// The newest revision as typed; JSON of [`Draft`].
    pub draft: String,
    /// The approved revision as typed; JSON of [`Draft`].
    pub published_draft: Option<String>,
    /// The approved revision, checked; JSON of [`Content`].
    pub content: Option<String>,
    pub published_organization_id: Option<OrganizationId>,
    pub members_only: bool,
    pub apply_by: Option<Date>,
    pub published_at: Option<DateTimeUtc>,
    pub submitted_at: Option<DateTimeUtc>,
    pub awaits_answer: bool,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    /// Only imported postings: whose ids these are, see `import/source.rs`.
    pub source: Option<String>,
    /// The source's own id; with `source` it is unique.
    pub source_key: Option<String>,
    pub source_url: Option<String>,
    /// The source's row as it was; JSON object of strings.
    pub source_facts: Option<String>,
    pub source_hash: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// A draft of the school itself that was begun at this time, not yet written.
    pub(crate) fn begun(
        id: OpportunityId,
        kind: Kind,
        poster: PersonId,
        draft: &Draft,
        at: DateTimeUtc,
    ) -> Result<Self> {
        Ok(Self {
            id,
            kind,
            poster_id: poster,
            organization_id: None,
            publication: State::NEW.publication,
            revision: State::NEW.revision,
            version: 1,
            draft: serde_json::to_string(draft)?,
            published_draft: None,
            content: None,
            published_organization_id: None,
            members_only: false,
            apply_by: None,
            published_at: None,
            submitted_at: None,
            awaits_answer: State::NEW.awaits_answer,
            created_at: at,
            updated_at: at,
            source: None,
            source_key: None,
            source_url: None,
            source_facts: None,
            source_hash: None,
        })
    }

    pub(crate) fn state(&self) -> State {
        State {
            publication: self.publication,
            revision: self.revision,
            awaits_answer: self.awaits_answer,
        }
    }

    /// Takes the newest revision for the published one, with what lists filter and sort by; `now` where it is the first.
    pub(crate) fn publish(&mut self, content: &Content, now: DateTimeUtc) -> Result<()> {
        self.content = Some(serde_json::to_string(content)?);
        self.published_draft = Some(self.draft.clone());
        self.published_organization_id = content.common.organization;
        self.members_only = content.common.visibility == Visibility::Members;
        self.apply_by = Some(content.common.apply_by);
        self.published_at = self.published_at.or(Some(now));
        Ok(())
    }

    /// The newest revision as typed.
    pub(crate) fn draft(&self) -> Result<Draft> {
        Ok(serde_json::from_str(&self.draft)?)
    }

    /// The approved revision as typed.
    pub(crate) fn published_draft(&self) -> Result<Option<Draft>> {
        Ok(self
            .published_draft
            .as_deref()
            .map(serde_json::from_str)
            .transpose()?)
    }

    /// The approved revision, checked.
    pub(crate) fn content(&self) -> Result<Option<Content>> {
        Ok(self
            .content
            .as_deref()
            .map(serde_json::from_str)
            .transpose()?)
    }
}

/// The rows with these ids, in this order; ids that no row has are passed over. One query.
pub(crate) async fn in_order(
    db: &impl ConnectionTrait,
    ids: &[OpportunityId],
) -> Result<Vec<Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        .filter(Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let mut by_id: HashMap<OpportunityId, Model> =
        rows.into_iter().map(|row| (row.id, row)).collect();
    Ok(ids.iter().filter_map(|id| by_id.remove(id)).collect())
}
