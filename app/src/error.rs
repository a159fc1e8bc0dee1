//! Why a page does not show what was asked.

use model::Problem;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AppError {
    /// The portal says no, and why.
    Refused(Problem),
    /// Something of ours broke; people may quote the incident.
    Broken { incident: String },
}

impl AppError {
    /// The HTTP status of a page that shows this.
    pub fn status(&self) -> u16 {
        match self {
            Self::Refused(problem) => problem.status(),
            Self::Broken { .. } => 500,
        }
    }
}

impl From<Problem> for AppError {
    fn from(problem: Problem) -> Self {
        Self::Refused(problem)
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused(problem) => problem.fmt(f),
            Self::Broken { incident } => write!(f, "incident {incident}"),
        }
    }
}

impl std::error::Error for AppError {}
