use super::super::entities::{claims, entries, vouches};
use super::super::{fold, looks};
use super::confirm::{self, Confirmed, Names};
use super::limits;
use crate::accounts::Client;
use crate::accounts::entities::people;
use crate::error::Result;
use crate::journal::Entry;
use crate::rows::insert_all;
use crate::store::Tx;
use crate::token::new_token;
use crate::{Portal, SignedIn};
use model::accounts::{self, Role, Verification};
use model::machine::Machine;
use model::register::matching::{Verdict, verdict};
use model::register::{
    ClaimFacts, ClaimForm, ClaimMethod, ClaimMove, ClaimReason, ClaimState, ClaimVerb,
};
use model::{ClaimId, Problem, RegisterEntryId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, Set,
};

/// What somebody is told who has claimed to be an alumnus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claimed {
    /// The register is sure.
    Sure,
    /// Whatever else is true of it: a registrar looks at it.
    Received,
}

/// An alumnus whom the school has not confirmed says who they were. What was said before is corrected.
///
/// # Errors
/// `Invalid` with the fields to correct; `NotAllowed` for everybody but alumni.
pub async fn claim(
    portal: &Portal,
    person: &SignedIn,
    client: &Client,
    form: &ClaimForm,
) -> Result<Claimed> {
    let facts = form.check()?;
    if person.viewer().role != Role::Alumnus {
        return Err(Problem::NotAllowed.into());
    }
    let may_match = limits::may_match(portal, person, client).await?;
    let mut tx = portal.write().await?;
    let claimant = people::Entity::find_by_id(person.id())
        .lock(people::PERSON)
        .one(tx.db())
        .await?
        .ok_or(Problem::NotFound)?;
    if claimant.verification.is_verified() {
        return Ok(Claimed::Sure);
    }
    let claim = written(&tx, &claimant, &facts).await?;
    let sure = match may_match && !needs_a_registrar(&claim) {
        true => sure_entry(&mut tx, &claim).await?,
        false => None,
    };
    let is_proven = claimant.verification == Verification::Email;
    let claimed = match sure {
        None => wait(&mut tx, claim).await?,
        Some(entry) => match rival(&tx, &claim, &entry).await? {
            Some(rival) => freeze(&mut tx, claim, &entry, rival).await?,
            None if is_proven && claim.state.after(ClaimMove::Match).is_some() => {
                let how = Confirmed {
                    method: ClaimMethod::Register,
                    entry: Some(entry.id),
                    year: entry.left_year,
                    names: Names::Sure(entry.keys().names),
                };
                tx.record(Entry::new(Some(claimant.id), claim.id, ClaimVerb::Matched))
                    .await?;
                confirm::accept(&mut tx, claim, how, None).await?;
                Claimed::Sure
            }
            None => {
                let id = entry.id;
                wait_for(&mut tx, claim, Some(id)).await?
            }
        },
    };
    tx.commit().await?;
    Ok(claimed)
}

/// Who was confirmed once and is not any more, or whom a registrar has found to be somebody else, is not confirmed again without
/// one: the same form would match as it did before. Nor does it freeze whoever has won the entry.
fn needs_a_registrar(claim: &claims::Model) -> bool {
    claim.method.is_some()
        || matches!(
            claim.reason,
            Some(ClaimReason::Another | ClaimReason::FalseVouch | ClaimReason::NotLeft)
        )
}

/// The person's claim, with what they say now.
async fn written(tx: &Tx, claimant: &people::Model, facts: &ClaimFacts) -> Result<claims::Model> {
    let known = claims::Entity::find()
        .filter(claims::Column::PersonId.eq(claimant.id))
        .lock_exclusive()
        .one(tx.db())
        .await?;
    let facts = facts.clone();
    let Some(known) = known else {
        let row = claims::Model {
            id: ClaimId(tx.portal().new_id()),
            person_id: claimant.id,
            state: ClaimState::Waiting,
            version: 1,
            at: tx.now(),
            tries: 1,
            name: facts.name,
            kana: facts.kana,
            former: facts.former,
            roman: facts.roman,
            birth: facts.birth,
            year: facts.year,
            student_no: facts.student_no,
            faculty: facts.faculty,
            message: facts.message,
            entry_id: None,
            method: None,
            reason: None,
            answer: String::new(),
            handled_by: None,
            handled_at: None,
            vouch_token: new_token()?,
        };
        insert_all(tx.db(), vec![row.clone()]).await?;
        return Ok(row);
    };
    let is_another = known.name != facts.name
        || known.year != facts.year
        || known.birth != facts.birth
        || known.faculty != facts.faculty;
    if is_another {
        // Whoever vouched knew somebody else. What is void stays: it says who has vouched falsely.
        vouches::Entity::delete_many()
            .filter(vouches::Column::ClaimId.eq(known.id))
            .filter(vouches::Column::VoidAt.is_null())
            .exec(tx.db())
            .await?;
    }
    let (version, tries) = (known.version + 1, known.tries + 1);
    let mut row = known.into_active_model();
    row.version = Set(version);
    row.tries = Set(tries);
    row.at = Set(tx.now());
    row.name = Set(facts.name);
    row.kana = Set(facts.kana);
    row.former = Set(facts.former);
    row.roman = Set(facts.roman);
    row.birth = Set(facts.birth);
    row.year = Set(facts.year);
    row.student_no = Set(facts.student_no);
    row.faculty = Set(facts.faculty);
    row.message = Set(facts.message);
    Ok(row.update(tx.db()).await?)
}

/// The entry that the claim is sure to be, locked. Whoever is confirmed already as somebody with the claim's number is told.
async fn sure_entry(tx: &mut Tx, claim: &claims::Model) -> Result<Option<entries::Model>> {
    let keys = fold::keys_of_claim(&claim.facts());
    let found = looks::exact(tx.db(), &keys).await?;
    let compared: Vec<(RegisterEntryId, _)> =
        found.iter().map(|entry| (entry.id, entry.keys())).collect();
    let sure = match verdict(&keys, &compared) {
        Verdict::Sure(id) => id,
        Verdict::Doubtful => {
            let number = format!("n:{}", keys.number);
            let owner = found.iter().find(|entry| entry.key == number);
            if let Some(owner) = owner.and_then(|entry| entry.claimed_by) {
                tx.record(Entry::new(None, owner, accounts::Verb::RegisterTried))
                    .await?;
            }
            return Ok(None);
        }
    };
    // Of two who claim it at once, the second sees what the first has done.
    let locked = entries::Entity::find_by_id(sure).lock_exclusive();
    Ok(locked.one(tx.db()).await?)
}

/// Who else is, or claims to be, this entry.
enum Rival {
    /// Somebody whose claim stands beside this one.
    Claim(Box<claims::Model>),
    /// A student who graduated in the portal: no claim was needed.
    Graduate(model::PersonId),
}

async fn rival(tx: &Tx, claim: &claims::Model, entry: &entries::Model) -> Result<Option<Rival>> {
    let other = claims::Entity::find()
        .filter(claims::Column::EntryId.eq(entry.id))
        .filter(claims::Column::Id.ne(claim.id))
        .filter(claims::Column::State.ne(ClaimState::Declined))
        .lock_exclusive()
        .one(tx.db())
        .await?;
    if let Some(other) = other {
        return Ok(Some(Rival::Claim(Box::new(other))));
    }
    let graduate = entry.claimed_by.filter(|person| *person != claim.person_id);
    Ok(graduate.map(Rival::Graduate))
}

/// Nobody of the two is confirmed before a registrar has decided.
async fn freeze(
    tx: &mut Tx,
    claim: claims::Model,
    entry: &entries::Model,
    rival: Rival,
) -> Result<Claimed> {
    match rival {
        Rival::Claim(other) => {
            if other.state.after(ClaimMove::Freeze).is_some() {
                tx.record(Entry::new(None, other.id, ClaimVerb::Frozen))
                    .await?;
                confirm::suspend(tx, *other, ClaimState::Frozen).await?;
            }
        }
        Rival::Graduate(person) => {
            tx.record(Entry::new(None, person, accounts::Verb::RegisterTried))
                .await?;
        }
    }
    let (person, id) = (claim.person_id, claim.id);
    let mut row = claim.into_active_model();
    row.state = Set(ClaimState::Frozen);
    row.entry_id = Set(Some(entry.id));
    row.update(tx.db()).await?;
    tx.record(Entry::new(Some(person), id, ClaimVerb::Sent))
        .await?;
    Ok(Claimed::Received)
}

async fn wait(tx: &mut Tx, claim: claims::Model) -> Result<Claimed> {
    wait_for(tx, claim, None).await
}

/// Puts the claim into the queue. One that is frozen stays so, whatever its sender corrects.
async fn wait_for(
    tx: &mut Tx,
    claim: claims::Model,
    entry: Option<RegisterEntryId>,
) -> Result<Claimed> {
    let verb = match claim.state {
        ClaimState::Asked => ClaimVerb::Answered,
        _ => ClaimVerb::Sent,
    };
    let (person, id, is_frozen) = (claim.person_id, claim.id, claim.state == ClaimState::Frozen);
    if !is_frozen {
        let mut row = claim.into_active_model();
        row.state = Set(ClaimState::Waiting);
        row.entry_id = Set(entry);
        row.update(tx.db()).await?;
    }
    tx.record(Entry::new(Some(person), id, verb)).await?;
    Ok(Claimed::Received)
}
