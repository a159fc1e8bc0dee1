use super::super::entities::heads;
use super::super::entities::requests::{Column, Entity, Model};
use super::prove;
use crate::access::Representative;
use crate::error::{Fault, Result};
use crate::{Moderator, Portal};
use model::organizations::{RequestState, RequestView};
use model::{Language, OrganizationId, Problem, RequestId};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// As many as a page shows.
const SHOWN: u64 = 50;

/// The person's own requests, the newest first.
///
/// # Errors
/// Only faults.
pub async fn of_person(
    portal: &Portal,
    person: &Representative,
    language: Language,
) -> Result<Vec<RequestView>> {
    let db = portal.read();
    let rows = Entity::find()
        .filter(Column::PersonId.eq(person.id()))
        .order_by_desc(Column::BegunAt)
        .order_by_desc(Column::Id)
        .limit(SHOWN)
        .all(db)
        .await?;
    views(portal, rows, language).await
}

/// One of the person's own requests.
///
/// # Errors
/// `NotFound` also for somebody else's.
pub async fn one(
    portal: &Portal,
    person: &Representative,
    id: RequestId,
    language: Language,
) -> Result<RequestView> {
    let db = portal.read();
    let row = Entity::find_by_id(id)
        .filter(Column::PersonId.eq(person.id()))
        .one(db)
        .await?;
    view(portal, row.ok_or(Problem::NotFound)?, language).await
}

/// What waits for staff, the oldest first: whatever is to be decided and has no owner to decide it.
pub(crate) async fn to_decide(portal: &Portal, _: &Moderator) -> Result<Vec<Model>> {
    let db = portal.read();
    let owned = super::super::entities::memberships::owned();
    let is_staffs = Condition::any()
        .add(Column::OrganizationId.is_null())
        .add(Column::OrganizationId.not_in_subquery(owned));
    Ok(Entity::find()
        .filter(Column::State.is_in([RequestState::Waiting, RequestState::Asked]))
        .filter(is_staffs)
        .order_by_asc(Column::MovedAt)
        .order_by_asc(Column::Id)
        .limit(SHOWN)
        .all(db)
        .await?)
}

/// Who asks to join an organization and waits for its owners.
pub(crate) async fn of_organization(
    db: &impl ConnectionTrait,
    id: OrganizationId,
) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::OrganizationId.eq(id))
        .filter(Column::State.is_in([RequestState::Waiting, RequestState::Asked]))
        .order_by_asc(Column::MovedAt)
        .limit(SHOWN)
        .all(db)
        .await?)
}

async fn views(portal: &Portal, rows: Vec<Model>, language: Language) -> Result<Vec<RequestView>> {
    let mut views = Vec::with_capacity(rows.len());
    for row in rows {
        views.push(view(portal, row, language).await?);
    }
    Ok(views)
}

/// A request as people read it.
pub(crate) async fn view(portal: &Portal, row: Model, language: Language) -> Result<RequestView> {
    let db = portal.read();
    let heads = heads::heads(db, row.organization_id, language).await?;
    let organization = row.organization_id.and_then(|id| heads.get(&id).cloned());
    let name = match (&organization, row.proposal()?) {
        (Some(head), _) => head.name.clone(),
        (None, Some(proposal)) => proposal.name.shown(language),
        (None, None) => return Err(Fault::new("a request of nothing").into()),
    };
    let has_owner = match row.organization_id {
        Some(id) => prove::has_owner(db, id).await?,
        None => false,
    };
    let domains = match row.state.is_running() {
        true => prove::domains(db, &row).await?,
        false => Vec::new(),
    };
    let code_works =
        row.code_hash.is_some() && row.code_until.is_some_and(|until| until > portal.now());
    Ok(RequestView {
        id: row.id,
        state: row.state,
        organization,
        name,
        domains,
        token: row.token,
        proof: row.proof,
        proved_domain: row.proved_domain,
        code_to: row.code_address.filter(|_| code_works),
        papers: row.papers,
        question: row.question,
        answer: row.answer,
        reason: row.reason,
        message: row.message,
        has_owner,
        begun_at: row.begun_at,
    })
}
