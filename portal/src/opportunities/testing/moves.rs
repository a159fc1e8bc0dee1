//! Moves of posters in one call each.

use super::super::commands;
use crate::{Portal, Poster, Result};
use model::OpportunityId;
use model::closed::Closed;
use model::machine::MoveForm;
use model::opportunities::Move;

/// A move that needs no words.
///
/// # Errors
/// As [`commands::act`].
pub async fn act(portal: &Portal, poster: &Poster, id: OpportunityId, act: Move) -> Result<()> {
    commands::act(portal, poster, id, &form(act)).await
}

/// Hands in the version.
///
/// # Errors
/// As [`commands::act`].
pub async fn submit(
    portal: &Portal,
    poster: &Poster,
    id: OpportunityId,
    version: i32,
) -> Result<()> {
    let form = MoveForm {
        version: version.to_string(),
        ..form(Move::Submit)
    };
    commands::act(portal, poster, id, &form).await
}

/// Answers what staff asked.
///
/// # Errors
/// As [`commands::act`].
pub async fn answer(
    portal: &Portal,
    poster: &Poster,
    id: OpportunityId,
    message: &str,
) -> Result<()> {
    let form = MoveForm {
        message: message.to_owned(),
        ..form(Move::Answer)
    };
    commands::act(portal, poster, id, &form).await
}

/// Takes the posting back.
///
/// # Errors
/// As [`commands::act`].
pub async fn withdraw(
    portal: &Portal,
    poster: &Poster,
    id: OpportunityId,
    reason: &str,
    message: &str,
) -> Result<()> {
    let form = MoveForm {
        reason: reason.to_owned(),
        message: message.to_owned(),
        ..form(Move::Withdraw)
    };
    commands::act(portal, poster, id, &form).await
}

fn form(act: Move) -> MoveForm {
    MoveForm {
        act: act.code().to_owned(),
        ..MoveForm::default()
    }
}
