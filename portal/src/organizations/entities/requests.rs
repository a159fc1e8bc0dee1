use super::organizations;
use crate::error::Result;
use crate::notifications::entity::Model as Notice;
use crate::store::Tx;
use model::notifications::About;
use model::organizations::{Organization, Proof, RequestReason, RequestState, RequestVerb};
use model::{Language, OrganizationId, PersonId, Problem, RequestId, Shown};
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use std::collections::HashMap;

/// Somebody wants to bring an organization, or to join one.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organization_requests")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RequestId,
    pub person_id: PersonId,
    /// `None` while the organization is only proposed.
    pub organization_id: Option<OrganizationId>,
    /// JSON of the [`Organization`] that is brought.
    pub proposal: Option<String>,
    /// The domain that is to be proved of it.
    pub domain: Option<String>,
    /// What has to stand on the domain.
    pub token: String,
    pub state: RequestState,
    pub proof: Option<Proof>,
    pub proved_domain: Option<String>,
    /// What the applicant wrote to those who decide.
    pub papers: String,
    pub question: String,
    pub answer: String,
    pub reason: Option<RequestReason>,
    /// With the decision.
    pub message: String,
    pub code_hash: Option<String>,
    pub code_address: Option<String>,
    pub code_until: Option<DateTimeUtc>,
    pub code_tries: i32,
    pub begun_at: DateTimeUtc,
    pub moved_at: DateTimeUtc,
    pub decided_by: Option<PersonId>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// What is brought; `None` where the organization is there already.
    pub(crate) fn proposal(&self) -> Result<Option<Organization>> {
        let proposal = self.proposal.as_deref();
        Ok(proposal.map(serde_json::from_str).transpose()?)
    }
}

/// The request, of which nobody else changes anything meanwhile. The organization that it is about is locked before it, as
/// whoever merges two does.
pub(crate) async fn locked(tx: &Tx, id: RequestId) -> Result<Model> {
    let seen = Entity::find_by_id(id).one(tx.db()).await?;
    if let Some(organization) = seen.and_then(|row| row.organization_id) {
        organizations::lock(tx, organization).await?;
    }
    let row = Entity::find_by_id(id).lock_exclusive().one(tx.db()).await?;
    Ok(row.ok_or(Problem::NotFound)?)
}

/// A request with the organization it is about, as messages tell of it.
pub(crate) struct Told {
    row: Model,
    name: Shown,
    slug: Option<String>,
}

impl Told {
    /// What a message says of it. What was written stands with what happened last alone.
    pub fn about(&self, notice: &Notice, verb: RequestVerb) -> Option<About> {
        let row = &self.row;
        let is_own = row.person_id == notice.person_id;
        let message = match verb {
            RequestVerb::Asked => row.question.clone(),
            RequestVerb::Accepted | RequestVerb::Declined => row.message.clone(),
            _ => String::new(),
        };
        Some(About::Request {
            id: row.id,
            verb,
            name: self.name.clone(),
            slug: self.slug.clone().filter(|_| !is_own),
            reason: row.reason.filter(|_| verb == RequestVerb::Declined),
            message: if is_own { message } else { String::new() },
            at_desk: notice.at_desk,
        })
    }
}

/// These requests by their ids; two queries, none for nothing.
pub(crate) async fn told(
    db: &impl ConnectionTrait,
    ids: Vec<RequestId>,
    language: Language,
) -> Result<HashMap<RequestId, Told>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = Entity::find().filter(Column::Id.is_in(ids)).all(db).await?;
    let of = rows.iter().filter_map(|row| row.organization_id);
    let organizations = organizations::Entity::find()
        .filter(organizations::Column::Id.is_in(of))
        .all(db)
        .await?;
    let mut told = HashMap::new();
    for row in rows {
        let mut all = organizations.iter();
        let organization = all.find(|one| Some(one.id) == row.organization_id);
        let name = match (organization, row.proposal()?) {
            (Some(organization), _) => organization.name().shown(language),
            (None, Some(proposal)) => proposal.name.shown(language),
            (None, None) => continue,
        };
        let slug = organization.map(|one| one.slug.clone());
        told.insert(row.id, Told { row, name, slug });
    }
    Ok(told)
}
