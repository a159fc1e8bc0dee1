use super::super::entities::requests::{Model, locked};
use super::super::entities::{domains, memberships, organizations};
use super::super::twins;
use super::admit::{Place, admit, admit_to_new, place_in};
use super::doubts::{doubts, proposal_of};
use crate::access::Representative;
use crate::error::{Fault, Result};
use crate::journal::Entry;
use crate::store::Tx;
use chrono::TimeDelta;
use model::machine::Machine;
use model::organizations::{Domain, Proof, RequestMove, RequestState};
use model::{Conflict, Language, Problem, RequestId};
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, IntoActiveModel};

/// So long after it the same form is taken for the first one.
const TWICE: TimeDelta = TimeDelta::minutes(1);

/// The applicant's own request, locked, while it has not come to an end.
pub(super) async fn own_running(tx: &Tx, person: &Representative, id: RequestId) -> Result<Model> {
    let row = locked(tx, id).await?;
    if row.person_id != person.id() {
        return Err(Problem::NotFound.into());
    }
    if !row.state.is_running() {
        return Err(Conflict::WrongStage.into());
    }
    Ok(row)
}

/// The same while nothing is proved of it: what has been proved stands until somebody decides.
pub(super) async fn own_unproved(tx: &Tx, person: &Representative, id: RequestId) -> Result<Model> {
    let row = own_running(tx, person, id).await?;
    match row.proof {
        Some(_) => Err(Conflict::WrongStage.into()),
        None => Ok(row),
    }
}

/// Whether the applicant has proved their request in this way a moment ago: a double click sends the form twice.
pub(super) async fn was_just_proved(
    tx: &Tx,
    person: &Representative,
    id: RequestId,
    proof: Proof,
) -> Result<bool> {
    let row = locked(tx, id).await?;
    let is_so = row.person_id == person.id() && row.proof == Some(proof);
    Ok(is_so && tx.now() < row.moved_at + TWICE)
}

/// The domains that this request can be proved by: the one that was given, or those of the organization. One without proved
/// domains has that of its website, where the whole of it is its own.
pub(super) async fn domains(db: &impl ConnectionTrait, row: &Model) -> Result<Vec<String>> {
    let Some(id) = row.organization_id else {
        return Ok(row.domain.clone().into_iter().collect());
    };
    let proved = domains::of(db, id).await?;
    if !proved.is_empty() {
        return Ok(proved.into_iter().map(|one| one.domain).collect());
    }
    let organization = organizations::Entity::find_by_id(id).one(db).await?;
    let website = organization.and_then(|one| one.website);
    let domain = website.as_deref().and_then(Domain::of_website);
    Ok(domain
        .map(|domain| domain.as_str().to_owned())
        .into_iter()
        .collect())
}

/// What the organization of a request is called.
pub(super) async fn name(
    db: &impl ConnectionTrait,
    row: &Model,
    language: Language,
) -> Result<String> {
    if let Some(proposal) = row.proposal()? {
        return Ok(proposal.name.shown(language).text);
    }
    let id = row.organization_id.ok_or(Problem::NotFound)?;
    let organization = organizations::Entity::find_by_id(id).one(db).await?;
    let organization = organization.ok_or(Problem::NotFound)?;
    Ok(organization.name().shown(language).text)
}

/// Somebody has shown that they speak for a domain. Where nothing speaks against it they are let in; otherwise owners or staff
/// look at it first.
pub(super) async fn proved(mut tx: Tx, row: Model, proof: Proof, domain: String) -> Result<()> {
    let mut row = Model {
        proof: Some(proof),
        proved_domain: Some(domain.clone()),
        code_until: None,
        ..row
    };
    if row.organization_id.is_none() {
        become_known(&tx, &mut row).await?;
    }
    let act = if doubts(tx.db(), &row).await?.is_empty() {
        let place = Place {
            proof,
            domain: Some(domain),
            by: None,
        };
        row = enter(&mut tx, row, &place).await?;
        RequestMove::Prove
    } else {
        RequestMove::Doubt
    };
    let (id, person) = (row.id, row.person_id);
    let moved = RequestState::row(act);
    row.state = row.state.after(act).ok_or(Conflict::WrongStage)?;
    row.moved_at = tx.now();
    write(&tx, row).await?;
    tx.record(Entry::new(Some(person), id, moved.verb)).await?;
    tx.commit().await
}

/// Lets the applicant in: into a new organization as its owner, into one that is there as its owner where nobody of it is.
pub(super) async fn enter(tx: &mut Tx, mut row: Model, place: &Place) -> Result<Model> {
    match row.organization_id {
        Some(organization) => {
            let role = place_in(tx, organization, row.person_id).await?;
            admit(tx, row.person_id, organization, role, place).await?;
        }
        None => {
            let proposal = row.proposal()?;
            let proposal = proposal.ok_or_else(|| Fault::new("a request of nothing"))?;
            let organization = admit_to_new(tx, row.person_id, &proposal, place).await?;
            row.organization_id = Some(organization);
        }
    }
    Ok(row)
}

/// Somebody else has brought the same organization in the meantime: this one joins it.
pub(super) async fn become_known(tx: &Tx, row: &mut Model) -> Result<()> {
    let proposal = proposal_of(row)?;
    let number = proposal.and_then(|one| one.corporate_number);
    let number = number.as_ref().map(|number| number.as_str());
    let known = twins::certain(tx.db(), number, row.domain.as_deref()).await?;
    if let Some(known) = known {
        let known = organizations::lock(tx, known.id).await?;
        row.organization_id = Some(known.ok_or(Problem::NotFound)?.id);
    }
    Ok(())
}

/// Whether somebody looks after an organization.
pub(super) async fn has_owner(
    db: &impl ConnectionTrait,
    id: model::OrganizationId,
) -> Result<bool> {
    Ok(!memberships::owners(db, id).await?.is_empty())
}

pub(super) async fn write(tx: &Tx, row: Model) -> Result<()> {
    let change = row.into_active_model().reset_all();
    change.update(tx.db()).await?;
    Ok(())
}
