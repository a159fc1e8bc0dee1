//! Stories of posting and reading, on both databases.

mod bounds;
mod editing;
mod markdown;
mod moves;
mod reading;
mod rights;

use crate::{Error, Result};
use model::Problem;

/// Why it was refused.
fn refusal<T: std::fmt::Debug>(outcome: Result<T>) -> Problem {
    match outcome {
        Err(Error::Problem(problem)) => problem,
        other => panic!("not refused: {other:?}"),
    }
}
