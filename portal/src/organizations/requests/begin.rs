use super::super::entities::requests::{Column, Entity, Model};
use super::super::entities::{memberships, organizations};
use super::super::twins::{self, Known};
use super::limits::count_begun;
use crate::Portal;
use crate::access::Representative;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::Tx;
use crate::throttle::Taken;
use crate::token::new_token;
use model::organizations::{BringForm, RUNNING_MAX, RequestState, RequestVerb, Same};
use model::{Conflict, OrganizationId, PersonId, Problem, RequestId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// Asks to join an organization that is there. Asking again leads to the same request.
///
/// # Errors
/// `NotFound`; `MemberAlready`; `TooManyRequests`; `TooOften`.
pub async fn ask(
    portal: &Portal,
    person: &Representative,
    organization: OrganizationId,
) -> Result<RequestId> {
    let is_same = |one: &&Model| one.organization_id == Some(organization);
    if let Some(same) = running(portal.read(), person.id())
        .await?
        .iter()
        .find(is_same)
    {
        return Ok(same.id);
    }
    let taken = count_begun(portal, person.id(), Some(organization)).await?;
    begun(portal, &taken, asked(portal, person, organization).await).await
}

async fn asked(
    portal: &Portal,
    person: &Representative,
    organization: OrganizationId,
) -> Result<Begun> {
    let tx = portal.write().await?;
    let found = organizations::lock(&tx, organization).await?;
    found.ok_or(Problem::NotFound)?;
    people::lock(&tx, person.id()).await?;
    let member = memberships::Entity::find_by_id((person.id(), organization))
        .one(tx.db())
        .await?;
    if member.is_some() {
        return Err(Conflict::MemberAlready.into());
    }
    let running = running(tx.db(), person.id()).await?;
    let mut same = running.iter();
    if let Some(same) = same.find(|one| one.organization_id == Some(organization)) {
        return Ok(Begun::Same(same.id));
    }
    let row = Model {
        organization_id: Some(organization),
        ..blank(&tx, person.id(), running.len())?
    };
    begin(tx, row).await
}

/// Brings an organization that is not there yet. It is entered when it is proved, or when staff say yes.
///
/// # Errors
/// `Invalid` with the fields to correct; `OrganizationKnown` where it is there: by its number or proved domain in any case, by
/// its name unless the form says that it is another; `TooManyRequests`; `TooOften`.
pub async fn bring(
    portal: &Portal,
    person: &Representative,
    form: &BringForm,
) -> Result<RequestId> {
    let brought = form.check()?;
    let proposal = serde_json::to_string(&brought.organization)?;
    let known = Known::of(&brought.organization, brought.domain.as_ref());
    let running = running(portal.read(), person.id()).await?;
    if let Some(same) = running.iter().find(is_of(&proposal, &known)) {
        return Ok(same.id);
    }
    let taken = count_begun(portal, person.id(), None).await?;
    let brought = brought_new(portal, person, brought.is_another, &known, proposal).await;
    begun(portal, &taken, brought).await
}

/// Whether it is the same proposal. Whoever corrects the domain begins anew: another one is to be proved.
fn is_of(proposal: &str, known: &Known) -> impl Fn(&&Model) -> bool {
    move |one: &&Model| one.proposal.as_deref() == Some(proposal) && one.domain == known.domain
}

async fn brought_new(
    portal: &Portal,
    person: &Representative,
    is_another: bool,
    known: &Known,
    proposal: String,
) -> Result<Begun> {
    let (number, domain) = (known.number.as_deref(), known.domain.as_deref());
    let tx = portal.write().await?;
    people::lock(&tx, person.id()).await?;
    if twins::certain(tx.db(), number, domain).await?.is_some() {
        return Err(Conflict::OrganizationKnown.into());
    }
    let twins = twins::twins(tx.db(), known, None).await?;
    let has_name = twins.iter().any(|(_, same)| same[0] <= Same::Name);
    if has_name && !is_another {
        return Err(Conflict::OrganizationKnown.into());
    }
    let running = running(tx.db(), person.id()).await?;
    if let Some(same) = running.iter().find(is_of(&proposal, known)) {
        return Ok(Begun::Same(same.id));
    }
    let row = Model {
        proposal: Some(proposal),
        domain: known.domain.clone(),
        ..blank(&tx, person.id(), running.len())?
    };
    begin(tx, row).await
}

/// A request that somebody has begun now, or that was there.
enum Begun {
    New(RequestId),
    Same(RequestId),
}

/// What was begun; whatever came to nothing does not count.
async fn begun(portal: &Portal, taken: &Taken, outcome: Result<Begun>) -> Result<RequestId> {
    match outcome {
        Ok(Begun::New(id)) => Ok(id),
        Ok(Begun::Same(id)) => taken.forget(portal).await.map(|()| id),
        Err(error) => {
            taken.forget(portal).await?;
            Err(error)
        }
    }
}

async fn begin(mut tx: Tx, row: Model) -> Result<Begun> {
    let (id, person) = (row.id, row.person_id);
    insert_all(tx.db(), vec![row]).await?;
    tx.record(Entry::new(Some(person), id, RequestVerb::Begun))
        .await?;
    tx.commit().await?;
    Ok(Begun::New(id))
}

/// The person's requests that have not come to an end.
async fn running(db: &impl ConnectionTrait, person: PersonId) -> Result<Vec<Model>> {
    let states = [
        RequestState::Open,
        RequestState::Waiting,
        RequestState::Asked,
    ];
    Ok(Entity::find()
        .filter(Column::PersonId.eq(person))
        .filter(Column::State.is_in(states))
        .all(db)
        .await?)
}

fn blank(tx: &Tx, person: PersonId, running: usize) -> Result<Model> {
    if running >= RUNNING_MAX as usize {
        return Err(Conflict::TooManyRequests.into());
    }
    Ok(Model {
        id: RequestId(tx.portal().new_id()),
        person_id: person,
        organization_id: None,
        proposal: None,
        domain: None,
        token: new_token()?,
        state: RequestState::Open,
        proof: None,
        proved_domain: None,
        papers: String::new(),
        question: String::new(),
        answer: String::new(),
        reason: None,
        message: String::new(),
        code_hash: None,
        code_address: None,
        code_until: None,
        code_tries: 0,
        begun_at: tx.now(),
        moved_at: tx.now(),
        decided_by: None,
    })
}
