use super::super::entities::memberships;
use super::super::entities::requests::{Model, locked};
use super::admit::Place;
use super::doubts::doubts;
use super::prove::{become_known, enter, write};
use crate::error::Result;
use crate::journal::Entry;
use crate::store::Tx;
use crate::{Moderator, Portal, SignedIn};
use model::machine::{Machine, MoveForm};
use model::organizations::{Doubt, Proof, RequestMove, RequestParty, RequestState};
use model::{Conflict, PersonId, Problem, RequestId};

/// Staff decide on a request, also on one that its organization's owners leave lying; the applicant hears of it. Nobody decides
/// on their own.
///
/// # Errors
/// `Invalid` for what is no move, or without the reason that it needs; `NotFound`; `NotAllowed`; `WrongStage` when somebody else
/// was quicker; `KnownByNow` where the organization has come here in the meantime.
pub async fn decide_as_staff(
    portal: &Portal,
    staff: &Moderator,
    id: RequestId,
    form: &MoveForm,
) -> Result<RequestMove> {
    let tx = portal.write().await?;
    let row = locked(&tx, id).await?;
    decide(tx, row, staff.id(), Proof::Papers, form).await
}

/// The owner of an organization decides on somebody who asks to join it.
///
/// # Errors
/// As [`decide_as_staff`]; `NotFound` for everybody but an owner.
pub async fn decide_as_owner(
    portal: &Portal,
    person: &SignedIn,
    id: RequestId,
    form: &MoveForm,
) -> Result<RequestMove> {
    let tx = portal.write().await?;
    let row = locked(&tx, id).await?;
    let organization = row.organization_id.ok_or(Problem::NotFound)?;
    let owners = memberships::owners(tx.db(), organization).await?;
    if !owners.contains(&person.id()) {
        return Err(Problem::NotFound.into());
    }
    decide(tx, row, person.id(), Proof::Owner, form).await
}

async fn decide(
    mut tx: Tx,
    mut row: Model,
    by: PersonId,
    proof: Proof,
    form: &MoveForm,
) -> Result<RequestMove> {
    let said = form.check::<RequestState>(RequestParty::Deciders)?;
    if row.person_id == by {
        return Err(Problem::NotAllowed.into());
    }
    let id = row.id;
    let after = row.state.after(said.row.act).ok_or(Conflict::WrongStage)?;
    if said.row.act == RequestMove::Accept && row.organization_id.is_none() {
        become_known(&tx, &mut row).await?;
        if row.organization_id.is_some() {
            join_instead(tx, row, by).await?;
            return Err(Conflict::KnownByNow.into());
        }
    }
    row.state = after;
    row.reason = said.reason;
    match said.row.act {
        RequestMove::Ask => row.question = said.message,
        _ => {
            row.message = said.message;
            row.decided_by = Some(by);
        }
    }
    row.moved_at = tx.now();
    if said.row.act == RequestMove::Accept {
        // A domain that is not the organization's does not become its own by a word about the person.
        let is_other = doubts(tx.db(), &row).await?.contains(&Doubt::NoDomain);
        let place = Place {
            proof: row.proof.unwrap_or(proof),
            domain: row.proved_domain.clone().filter(|_| !is_other),
            by: Some(by),
        };
        row.proof = Some(place.proof);
        row = enter(&mut tx, row, &place).await?;
    }
    write(&tx, row).await?;
    tx.record(Entry::new(Some(by), id, said.row.verb)).await?;
    tx.commit().await?;
    Ok(said.row.act)
}

/// What was brought is here by now: whoever looks after it decides on the request, or staff look again.
async fn join_instead(mut tx: Tx, mut row: Model, by: PersonId) -> Result<()> {
    let act = RequestMove::Doubt;
    row.state = row.state.after(act).ok_or(Conflict::WrongStage)?;
    row.moved_at = tx.now();
    let id = row.id;
    write(&tx, row).await?;
    tx.record(Entry::new(Some(by), id, RequestState::row(act).verb))
        .await?;
    tx.commit().await
}
