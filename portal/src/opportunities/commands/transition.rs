use super::super::entities::opportunities::{ActiveModel, Entity, Model};
use super::super::notes::{self, NewNote};
use super::super::rights::{check_kind, is_staffs_business, problems};
use super::approve::approve;
use super::editable::editable;
use super::stale::stale;
use super::undo::remember;
use crate::error::Result;
use crate::journal::{self, Entry};
use crate::store::Tx;
use crate::{Moderator, Portal, Poster};
use chrono::NaiveDate;
use model::machine::{Machine, MoveForm, Row, Said};
use model::opportunities::{Move, Party, State};
use model::time::day_in_japan;
use model::{Conflict, OpportunityId, PersonId, Problem};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, QuerySelect, Set};

/// The person who moves a posting, with their right to.
#[derive(Clone, Copy)]
pub(crate) enum By<'a> {
    Poster(&'a Poster),
    Staff(&'a Moderator),
}

impl By<'_> {
    fn party(self) -> Party {
        match self {
            Self::Poster(_) => Party::Poster,
            Self::Staff(_) => Party::Staff,
        }
    }

    fn id(self) -> PersonId {
        match self {
            Self::Poster(poster) => poster.id(),
            Self::Staff(moderator) => moderator.id(),
        }
    }
}

/// Moves a posting of the poster's; saving and copying are commands of their own.
///
/// # Errors
/// `NotFound` for what the poster may not edit. `Invalid` for a move that is not the poster's, for a reason or message that
/// the move needs, and for a draft that is handed in with something to correct. `WrongStage` where the table does not allow the move,
/// `DeadlinePassed` for reopening what nobody can apply to any more, `Stale` and `StaleElsewhere` when somebody saved after the preview.
pub async fn act(
    portal: &Portal,
    poster: &Poster,
    id: OpportunityId,
    form: &MoveForm,
) -> Result<()> {
    let mut tx = portal.write().await?;
    transition(&mut tx, By::Poster(poster), id, form).await?;
    tx.commit_batch().await
}

/// A posting after a move.
pub(crate) struct Moved {
    pub posting: Model,
    /// `false`: the move was made once more, as a double click does, and nothing has changed.
    pub is_new: bool,
}

/// Makes a move as part of a write: right, version, table, what the move changes besides the state, note, messages and journal. Making
/// one's last move once more, as a double click does, is a no-op.
///
/// # Errors
/// As [`act`]; for staff also `OwnPosting`, and `AlreadyDecided` when another moderator was quicker.
pub(crate) async fn transition(
    tx: &mut Tx,
    by: By<'_>,
    id: OpportunityId,
    form: &MoveForm,
) -> Result<Moved> {
    let said = form.check::<State>(by.party())?;
    let row = said.row;
    let posting = locked(tx, by, id).await?;
    let is_seen = said
        .version
        .is_none_or(|version| version == posting.version);
    let state = posting.state().after(row.act).filter(|_| is_seen);
    let Some(state) = state else {
        let posting = not_now(tx, by, posting, &said).await?;
        let is_new = false;
        return Ok(Moved { posting, is_new });
    };
    let today = day_in_japan(tx.now());
    if row.before_deadline && is_over(&posting, today) {
        return Err(Conflict::DeadlinePassed.into());
    }
    let version = version_after(row, posting.version);
    let before = posting.clone();
    let mut change = with_effect(tx, by, row.act, posting).await?;
    set_state(&mut change, state);
    change.version = Set(version);
    change.updated_at = Set(tx.now());
    let posting = change.update(tx.db()).await?;
    if let By::Staff(moderator) = by {
        remember(tx, moderator.id(), row.act, &before, &posting).await?;
    }
    if said.reason.is_some() || !said.message.is_empty() {
        let note = NewNote {
            author: by.id(),
            from_staff: by.party() == Party::Staff,
            verb: row.verb,
            reason: said.reason,
            text: said.message,
        };
        notes::write(tx, id, note).await?;
    }
    tx.record(Entry::new(Some(by.id()), id, row.verb)).await?;
    let is_new = true;
    Ok(Moved { posting, is_new })
}

/// The posting, locked until the end of the write, when it is theirs to move.
async fn locked(tx: &Tx, by: By<'_>, id: OpportunityId) -> Result<Model> {
    let moderator = match by {
        By::Poster(poster) => return editable(tx, poster, id).await,
        By::Staff(moderator) => moderator,
    };
    let posting = Entity::find_by_id(id).lock_exclusive().one(tx.db()).await?;
    let posting = posting.filter(is_staffs_business);
    let posting = posting.ok_or(Problem::NotFound)?;
    if moderator.reader().is_own(&posting) {
        return Err(Conflict::OwnPosting.into());
    }
    Ok(posting)
}

/// Whether nobody can apply any more, or could yet.
pub(in super::super) fn is_over(posting: &Model, today: NaiveDate) -> bool {
    posting.apply_by.is_none_or(|deadline| deadline < today)
}

/// What a move changes besides the state.
async fn with_effect(tx: &Tx, by: By<'_>, act: Move, posting: Model) -> Result<ActiveModel> {
    match (act, by) {
        (Move::Submit, By::Poster(poster)) => {
            check_kind(poster, posting.kind)?;
            let today = day_in_japan(tx.now());
            problems(poster, &posting, &posting.draft()?, today).or(())?;
            let mut change = posting.into_active_model();
            change.submitted_at = Set(Some(tx.now()));
            Ok(change)
        }
        (Move::Discard, _) => Ok(without_newest(posting)),
        (Move::Approve, _) => approve(tx, by.id(), posting).await,
        _ => Ok(posting.into_active_model()),
    }
}

/// The published text becomes the newest again.
fn without_newest(posting: Model) -> ActiveModel {
    let draft = posting
        .published_draft
        .clone()
        .unwrap_or_else(|| posting.draft.clone());
    let organization = posting.published_organization_id;
    let mut change = posting.into_active_model();
    change.draft = Set(draft);
    change.organization_id = Set(organization);
    change
}

/// A decision, and a text that is the newest again, are news to a person who has the posting on the screen.
fn version_after(row: &Row<State>, version: i32) -> i32 {
    let is_news = row.by == Party::Staff || row.act == Move::Discard;
    version + i32::from(is_news)
}

/// Why a move cannot be made; the posting as it is where it was made just now.
async fn not_now(tx: &Tx, by: By<'_>, posting: Model, said: &Said<State>) -> Result<Model> {
    let row = said.row;
    let last = journal::last_of(tx.db(), posting.id).await?;
    let was_seen = |version: i32| version_after(row, version) == posting.version;
    let is_theirs = last.is_some_and(|(verb, actor)| verb == row.verb && actor == Some(by.id()));
    if is_theirs && said.version.is_none_or(was_seen) && said_the_same(tx, &posting, said).await? {
        return Ok(posting);
    }
    let is_stale = said
        .version
        .is_some_and(|version| version != posting.version);
    let was_decided = last
        .and_then(|(verb, _)| State::row_of(verb))
        .is_some_and(|row| row.by == Party::Staff);
    Err(match by {
        By::Staff(_) if is_stale && was_decided => Conflict::AlreadyDecided,
        By::Staff(_) if is_stale => Conflict::Stale,
        _ if posting.state().after(row.act).is_none() => Conflict::WrongStage,
        _ => {
            let version = said.version.unwrap_or(posting.version);
            stale(tx, &posting, by.id(), version).await?
        }
    }
    .into())
}

/// Whether the last note says what somebody says now.
async fn said_the_same(tx: &Tx, posting: &Model, said: &Said<State>) -> Result<bool> {
    if said.message.is_empty() && said.reason.is_none() {
        return Ok(true);
    }
    let last = notes::last(tx.db(), posting.id).await?;
    Ok(last.is_some_and(|note| note.text == said.message && note.reason == said.reason))
}

/// The state after a move.
///
/// # Errors
/// `WrongStage` when the move is not allowed now.
pub(super) fn moved(row: &Model, act: Move) -> Result<State> {
    Ok(row.state().after(act).ok_or(Conflict::WrongStage)?)
}

pub(crate) fn set_state(change: &mut ActiveModel, state: State) {
    change.publication = Set(state.publication);
    change.revision = Set(state.revision);
    change.awaits_answer = Set(state.awaits_answer);
}
