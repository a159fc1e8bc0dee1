use super::super::entities::{claims, entries, vouches};
use super::confirm::{self, Confirmed, Handled, Names};
use super::vouch::count;
use crate::Portal;
use crate::access::Registrar;
use crate::error::Result;
use crate::journal::Entry;
use crate::organizations::members::{self, Held};
use crate::store::Tx;
use model::machine::{Machine, MoveForm, Said};
use model::register::{
    ClaimMethod, ClaimMove, ClaimParty, ClaimReason, ClaimState, ClaimVerb, VOUCHES_NEEDED,
};
use model::{ClaimId, Conflict, FieldProblem, PersonId, Problem, RegisterEntryId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, Select, Set,
};

/// A registrar decides on a claim. Accepted as an entry or, without one, because of papers that were seen; whoever was
/// confirmed as the same entry before is not any more. Their senders are told by mail with the commit.
///
/// # Errors
/// `NotFound`; `Invalid` for what is no move, or no entry; `Stale` when its sender has corrected it meanwhile or calls themselves
/// otherwise, or another has claimed the entry; `WrongStage`; `NotAllowed` on one's own.
pub async fn decide(
    portal: &Portal,
    registrar: &Registrar,
    id: ClaimId,
    form: &MoveForm,
    entry: Option<RegisterEntryId>,
) -> Result<()> {
    let said = form.check::<ClaimState>(ClaimParty::Registrar)?;
    let mut tx = portal.write().await?;
    // The organizations first, as everywhere.
    let losing = losing(&tx, id, said.row.act, entry).await?;
    let held = members::hold_all(&tx, &losing).await?;
    let claim = claims::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx.db())
        .await?
        .ok_or(Problem::NotFound)?;
    if claim.person_id == registrar.id() {
        return Err(Problem::NotAllowed.into());
    }
    let Some(state) = claim.state.after(said.row.act) else {
        return Err(Conflict::WrongStage.into());
    };
    if said.version != Some(claim.version) {
        return Err(Conflict::Stale.into());
    }
    match said.row.act {
        ClaimMove::Accept => {
            let handled = Handled {
                by: registrar.id(),
                answer: said.message,
            };
            let seen = Names::Seen(form.name.clone());
            accept(&mut tx, claim, (handled, seen), entry, (&losing, &held)).await?;
        }
        ClaimMove::Revoke => revoke(&mut tx, registrar.id(), claim, &said, &held).await?,
        ClaimMove::Decline => {
            let claim = confirm::reject(&mut tx, claim, &held).await?;
            say(&tx, registrar.id(), claim, &said).await?;
        }
        _ => {
            let claim = confirm::suspend(&mut tx, claim, state).await?;
            say(&tx, registrar.id(), claim, &said).await?;
        }
    }
    tx.record(Entry::new(Some(registrar.id()), id, said.row.verb))
        .await?;
    tx.commit().await
}

/// Whose claims the move may decline, for good.
async fn losing(
    tx: &Tx,
    id: ClaimId,
    act: ClaimMove,
    entry: Option<RegisterEntryId>,
) -> Result<Vec<PersonId>> {
    let claims = match (act, entry) {
        (ClaimMove::Decline | ClaimMove::Revoke, _) => {
            claims::Entity::find().filter(claims::Column::Id.eq(id))
        }
        (ClaimMove::Accept, Some(entry)) => others(entry, id),
        _ => return Ok(Vec::new()),
    };
    Ok(claims
        .select_only()
        .column(claims::Column::PersonId)
        .into_tuple()
        .all(tx.db())
        .await?)
}

/// The other claims of an entry that are not declined.
fn others(entry: RegisterEntryId, than: ClaimId) -> Select<claims::Entity> {
    claims::Entity::find()
        .filter(claims::Column::EntryId.eq(entry))
        .filter(claims::Column::Id.ne(than))
        .filter(claims::Column::State.ne(ClaimState::Declined))
}

async fn accept(
    tx: &mut Tx,
    claim: claims::Model,
    (handled, names): (Handled, Names),
    entry: Option<RegisterEntryId>,
    held: (&[PersonId], &Held),
) -> Result<()> {
    let handled = Some(handled);
    let Some(entry) = entry else {
        let how = Confirmed {
            method: ClaimMethod::Papers,
            entry: None,
            year: None,
            names,
        };
        return confirm::accept(tx, claim, how, handled).await;
    };
    let entry = entries::Entity::find_by_id(entry)
        .lock_exclusive()
        .one(tx.db())
        .await?
        .ok_or_else(|| Problem::field("entry", FieldProblem::NotAChoice))?;
    let gone = give_way(tx, &entry, claim.id, held).await?;
    // Whoever graduated in the portal is sure to be it.
    let is_theirs = |person: &PersonId| *person == claim.person_id || gone.contains(person);
    if !entry.claimed_by.as_ref().is_none_or(is_theirs) {
        return Err(Conflict::AlreadyDecided.into());
    }
    let how = Confirmed {
        method: ClaimMethod::Registrar,
        entry: Some(entry.id),
        year: entry.left_year,
        names,
    };
    confirm::accept(tx, claim, how, handled).await
}

/// Every other claim of the entry is declined; answers whose.
///
/// # Errors
/// `Conflict::Stale` where somebody has claimed the entry since it was looked whose organizations to hold.
async fn give_way(
    tx: &mut Tx,
    entry: &entries::Model,
    to: ClaimId,
    (losing, held): (&[PersonId], &Held),
) -> Result<Vec<PersonId>> {
    let others = others(entry.id, to)
        .order_by_asc(claims::Column::Id)
        .lock_exclusive()
        .all(tx.db())
        .await?;
    let people: Vec<PersonId> = others.iter().map(|other| other.person_id).collect();
    if !people.iter().all(|person| losing.contains(person)) {
        return Err(Conflict::Stale.into());
    }
    for other in others {
        let id = other.id;
        let other = confirm::reject(tx, other, held).await?;
        let mut row = other.into_active_model();
        row.reason = Set(Some(ClaimReason::Another));
        row.update(tx.db()).await?;
        tx.record(Entry::new(None, id, ClaimVerb::Declined)).await?;
    }
    Ok(people)
}

/// What was accepted was false. Of whoever vouched for it no word counts any more, nor of its sender.
async fn revoke(
    tx: &mut Tx,
    by: PersonId,
    claim: claims::Model,
    said: &Said<ClaimState>,
    held: &Held,
) -> Result<()> {
    let (id, person) = (claim.id, claim.person_id);
    let was_vouched = claim.method == Some(ClaimMethod::Vouched);
    let claim = confirm::reject(tx, claim, held).await?;
    say(tx, by, claim, said).await?;
    let mut false_ones = vec![person];
    if was_vouched {
        let vouchers: Vec<PersonId> = vouches::Entity::find()
            .select_only()
            .column(vouches::Column::PersonId)
            .filter(vouches::Column::ClaimId.eq(id))
            .into_tuple()
            .all(tx.db())
            .await?;
        false_ones.extend(vouchers);
    }
    void(tx, false_ones).await
}

/// No word of these people counts any more, nor of those whom only their words have confirmed: people who vouch for each other
/// in a ring fall with the first of them.
async fn void(tx: &mut Tx, mut vouchers: Vec<PersonId>) -> Result<()> {
    while !vouchers.is_empty() {
        vouches::Entity::update_many()
            .col_expr(vouches::Column::VoidAt, Expr::value(Some(tx.now())))
            .filter(vouches::Column::PersonId.is_in(vouchers.iter().copied()))
            .filter(vouches::Column::VoidAt.is_null())
            .exec(tx.db())
            .await?;
        vouchers = reopen(tx, &vouchers).await?;
    }
    Ok(())
}

/// Everybody whom too few words confirm without those of these people waits for a registrar again; answers who.
async fn reopen(tx: &mut Tx, vouchers: &[PersonId]) -> Result<Vec<PersonId>> {
    let ids: Vec<ClaimId> = vouches::Entity::find()
        .select_only()
        .column(vouches::Column::ClaimId)
        .filter(vouches::Column::PersonId.is_in(vouchers.iter().copied()))
        .into_tuple()
        .all(tx.db())
        .await?;
    let accepted = claims::Entity::find()
        .filter(claims::Column::Id.is_in(ids))
        .filter(claims::Column::State.eq(ClaimState::Accepted))
        .filter(claims::Column::Method.eq(ClaimMethod::Vouched))
        .order_by_asc(claims::Column::Id)
        .lock_exclusive()
        .all(tx.db())
        .await?;
    let mut reopened = Vec::new();
    for claim in accepted {
        let id = claim.id;
        if count(tx.db(), id).await? >= VOUCHES_NEEDED {
            continue;
        }
        reopened.push(claim.person_id);
        confirm::suspend(tx, claim, ClaimState::Waiting).await?;
        tx.record(Entry::new(None, id, ClaimVerb::Reopened)).await?;
    }
    Ok(reopened)
}

async fn say(tx: &Tx, by: PersonId, claim: claims::Model, said: &Said<ClaimState>) -> Result<()> {
    let mut row = claim.into_active_model();
    row.reason = Set(said.reason);
    row.answer = Set(said.message.clone());
    row.handled_by = Set(Some(by));
    row.handled_at = Set(Some(tx.now()));
    row.update(tx.db()).await?;
    Ok(())
}
