//! Stories of the desk, on both databases.

mod deciding;
mod queueing;

use crate::{Error, Result};
use model::Problem;
use model::machine::MoveForm;

/// Why it was refused.
fn refusal<T: std::fmt::Debug>(outcome: Result<T>) -> Problem {
    match outcome {
        Err(Error::Problem(problem)) => problem,
        other => panic!("not refused: {other:?}"),
    }
}

fn form(act: &str, reason: &str, version: i32) -> MoveForm {
    MoveForm {
        act: act.into(),
        reason: reason.into(),
        message: "理由".into(),
        version: version.to_string(),
    }
}
