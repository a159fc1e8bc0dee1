use super::prove::{own_running, write};
use crate::Portal;
use crate::access::Representative;
use crate::error::Result;
use crate::journal::Entry;
use model::machine::{Machine, MoveForm};
use model::organizations::{RequestMove, RequestParty, RequestState};
use model::{Conflict, RequestId};

/// The applicant hands the request to those who decide, answers them, or withdraws it.
///
/// # Errors
/// `Invalid` without words where they are needed; `NotFound` for somebody else's; `WrongStage`.
pub async fn act(
    portal: &Portal,
    person: &Representative,
    id: RequestId,
    form: &MoveForm,
) -> Result<RequestMove> {
    let said = form.check::<RequestState>(RequestParty::Applicant)?;
    let mut tx = portal.write().await?;
    let mut row = own_running(&tx, person, id).await?;
    row.state = row.state.after(said.row.act).ok_or(Conflict::WrongStage)?;
    match said.row.act {
        RequestMove::HandIn => row.papers = said.message,
        RequestMove::Answer => row.answer = said.message,
        _ => {}
    }
    row.moved_at = tx.now();
    write(&tx, row).await?;
    tx.record(Entry::new(Some(person.id()), id, said.row.verb))
        .await?;
    tx.commit().await?;
    Ok(said.row.act)
}
