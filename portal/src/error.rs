//! Two ways to fail: a `Problem` is theirs and told to them; a `Fault` is ours and logged.

use crate::store::trouble::{Trouble, trouble};
use model::{FieldProblems, Problem};
use sea_orm::DbErr;
use std::panic::Location;

/// What every use-case answers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a use-case did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The request was refused; the person is told why.
    #[error(transparent)]
    Problem(#[from] Problem),
    /// Something of ours is broken; it is logged once, where it is handled.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Something broke, and where.
#[derive(Debug, thiserror::Error)]
#[error("{what} ({location})")]
pub struct Fault {
    what: String,
    location: &'static Location<'static>,
}

impl Fault {
    /// A fault noticed at the caller's place.
    #[track_caller]
    pub fn new(what: impl std::fmt::Display) -> Self {
        Self {
            what: what.to_string(),
            location: Location::caller(),
        }
    }

    /// What broke, for people who have no use for the place in the source.
    pub fn what(&self) -> &str {
        &self.what
    }
}

impl From<FieldProblems> for Error {
    fn from(problems: FieldProblems) -> Self {
        Self::Problem(problems.into())
    }
}

impl From<model::Conflict> for Error {
    fn from(conflict: model::Conflict) -> Self {
        Self::Problem(conflict.into())
    }
}

impl From<DbErr> for Error {
    #[track_caller]
    fn from(error: DbErr) -> Self {
        let problem = match trouble(&error) {
            Some(Trouble::Away) => {
                tracing::warn!(%error, "database unavailable");
                Problem::Unavailable
            }
            Some(Trouble::Full) => {
                tracing::error!(%error, "the disk of the database is full: nothing can be saved until there is space");
                Problem::NoSpace
            }
            Some(Trouble::ReadOnly) => {
                tracing::error!(%error, "the database takes no writes: nothing can be saved until it does");
                Problem::ReadOnly
            }
            Some(Trouble::NoText) => Problem::NotFound,
            None => return Self::Fault(Fault::new(format_args!("database: {error}"))),
        };
        Self::Problem(problem)
    }
}

impl From<search::Error> for Error {
    #[track_caller]
    fn from(error: search::Error) -> Self {
        Self::Fault(Fault::new(format_args!("index: {error}")))
    }
}

impl From<serde_json::Error> for Error {
    #[track_caller]
    fn from(error: serde_json::Error) -> Self {
        Self::Fault(Fault::new(format_args!("stored JSON: {error}")))
    }
}

impl From<std::io::Error> for Error {
    #[track_caller]
    fn from(error: std::io::Error) -> Self {
        Self::Fault(Fault::new(format_args!("file: {error}")))
    }
}
