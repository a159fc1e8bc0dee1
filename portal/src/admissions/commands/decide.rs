//! Staff say yes or no, or ask; whoever waits hears of it by mail, within the same write.

use super::super::entities::admissions::{Column, Entity, Model};
use crate::accounts::entities::{new_names, people};
use crate::accounts::other_person;
use crate::error::{Error, Result};
use crate::journal::Entry;
use crate::mail::{self, Post};
use crate::school::entities::mail_domains;
use crate::store::Tx;
use crate::{Moderator, Portal, SignedIn};
use model::accounts::Verification;
use model::admissions::{
    AdmissionMove, AdmissionParty, AdmissionState, DeclineReason, LineDone, LineProblem, pasted,
};
use model::closed::Closed;
use model::fields::Email;
use model::machine::{Machine, MoveForm, Said};
use model::mail::Facts;
use model::school::role_at;
use model::{AdmissionId, Conflict, PersonId, Problem};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, Set,
};
use std::collections::BTreeSet;

/// Makes a move about somebody who waits; answers whom.
///
/// # Errors
/// `NotFound`; `Invalid` for what is no move; `AlreadyDecided` when somebody else was quicker; `NotAllowed` about would-be staff
/// for everybody but administrators; `Stale` where whoever is admitted is called otherwise by now.
pub async fn decide(
    portal: &Portal,
    staff: &Moderator,
    id: AdmissionId,
    form: &MoveForm,
) -> Result<PersonId> {
    let said = form.check::<AdmissionState>(AdmissionParty::Staff)?;
    let mut tx = portal.write().await?;
    let known = Entity::find_by_id(id).one(tx.db()).await?;
    let person = known.ok_or(Problem::NotFound)?.person_id;
    // The person first, as everywhere: nobody waits for a row that waits for theirs.
    let person = other_person(&tx, staff, person).await?;
    let row = Entity::find_by_id(id).lock_exclusive().one(tx.db()).await?;
    let row = row.ok_or(Problem::NotFound)?;
    let is_free = !person.verification.is_verified() && person.disabled_at.is_none();
    let after = row.state.after(said.row.act).filter(|_| is_free);
    let Some(state) = after else {
        return Err(Conflict::AlreadyDecided.into());
    };
    if said.row.act == AdmissionMove::Admit {
        admit(&tx, person.id).await?;
        new_names::confirmed(&mut tx, &person, &form.name, row.since).await?;
    }
    mail::write(&tx, Post::to(&person, facts(&said))).await?;
    tx.record(Entry::new(Some(staff.id()), id, said.row.verb))
        .await?;
    move_to(&tx, row, state, said.message, staff.id()).await?;
    tx.commit().await?;
    Ok(person.id)
}

/// What the mail tells.
fn facts(said: &Said<AdmissionState>) -> Facts {
    match said.row.act {
        AdmissionMove::Ask => Facts::AdmissionAsked {
            question: said.message.clone(),
        },
        AdmissionMove::Decline => Facts::NotAdmitted {
            reason: said.reason.unwrap_or(DeclineReason::Other),
            message: said.message.clone(),
        },
        AdmissionMove::Admit | AdmissionMove::Answer => Facts::Admitted,
    }
}

async fn admit(tx: &Tx, person: PersonId) -> Result<()> {
    people::Entity::update_many()
        .col_expr(
            people::Column::Verification,
            Expr::value(Verification::Staff),
        )
        .filter(people::Column::Id.eq(person))
        .exec(tx.db())
        .await?;
    Ok(())
}

async fn move_to(
    tx: &Tx,
    row: Model,
    state: AdmissionState,
    message: String,
    staff: PersonId,
) -> Result<()> {
    let mut change = row.into_active_model();
    change.state = Set(state);
    change.message = Set(message);
    change.by_id = Set(Some(staff));
    change.at = Set(Some(tx.now()));
    change.update(tx.db()).await?;
    Ok(())
}

/// Answers what staff have asked; they are told.
///
/// # Errors
/// `Invalid` without words; `WrongStage` where nothing is asked.
pub async fn answer(portal: &Portal, person: &SignedIn, form: &MoveForm) -> Result<()> {
    let said = form.check::<AdmissionState>(AdmissionParty::Person)?;
    let mut tx = portal.write().await?;
    let row = Entity::find()
        .filter(Column::PersonId.eq(person.id()))
        .lock_exclusive()
        .one(tx.db())
        .await?;
    let row = row.ok_or(Conflict::WrongStage)?;
    let state = row.state.after(said.row.act).ok_or(Conflict::WrongStage)?;
    let id = row.id;
    let mut change = row.into_active_model();
    change.state = Set(state);
    change.answer = Set(said.message);
    change.update(tx.db()).await?;
    tx.record(Entry::new(Some(person.id()), id, said.row.verb))
        .await?;
    tx.commit().await
}

/// Admits everybody who waits with an address of a pasted list, each in a write of its own; says of every line what became of it.
/// A list vouches for addresses, and not for the roles that people claim: whoever claims another than the address tells, has been
/// asked or was refused is looked at alone.
///
/// # Errors
/// Only faults.
pub async fn admit_pasted(portal: &Portal, staff: &Moderator, text: &str) -> Result<Vec<LineDone>> {
    let yes = MoveForm {
        act: AdmissionMove::Admit.code().to_owned(),
        ..MoveForm::default()
    };
    let domains = mail_domains::domains(portal.read()).await?;
    let (mut done, mut seen) = (Vec::new(), BTreeSet::new());
    for (line, email) in pasted(text) {
        let outcome = match email {
            None => Err(LineProblem::NotAnEmail),
            Some(email) if !seen.insert(email.clone()) => Err(LineProblem::Repeated),
            Some(email) => match waiting_with(portal, &email).await? {
                None => Err(LineProblem::NobodyWaits),
                Some((row, person))
                    if row.state != AdmissionState::Waiting
                        || role_at(&domains, &email) != Some(person.role) =>
                {
                    Err(LineProblem::Doubtful)
                }
                Some((row, person)) => match decide(portal, staff, row.id, &yes).await {
                    Ok(_) => Ok(person.name),
                    Err(Error::Problem(problem)) => Err(LineProblem::Refused(problem)),
                    Err(fault) => return Err(fault),
                },
            },
        };
        done.push(LineDone { line, outcome });
    }
    Ok(done)
}

async fn waiting_with(portal: &Portal, email: &Email) -> Result<Option<(Model, people::Model)>> {
    let db = portal.read();
    let person = people::Entity::find()
        .filter(people::Column::Email.eq(email.as_str()))
        .one(db)
        .await?;
    let Some(person) = person.filter(|person| !person.verification.is_verified()) else {
        return Ok(None);
    };
    let row = Entity::find()
        .filter(Column::PersonId.eq(person.id))
        .one(db)
        .await?;
    Ok(row.map(|row| (row, person)))
}
