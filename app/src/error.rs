//! What a server function answers when it does not answer what was asked.

use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use model::{FieldProblems, Problem};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AppError {
    /// The portal says no, and why.
    Refused(Problem),
    /// Something of ours broke; people may quote the incident.
    Broken { incident: String },
    /// The request did not reach the portal, or its answer was not understood.
    Unreachable,
}

impl AppError {
    /// The HTTP status of a page that shows this.
    pub fn status(&self) -> u16 {
        match self {
            Self::Refused(problem) => problem.status(),
            Self::Broken { .. } => 500,
            Self::Unreachable => 503,
        }
    }
}

impl From<Problem> for AppError {
    fn from(problem: Problem) -> Self {
        Self::Refused(problem)
    }
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) => {
                Self::Refused(Problem::NotFound)
            }
            // On the server this is said of a body that was sent, in the browser of an answer.
            ServerFnErrorErr::Deserialization(_) if cfg!(feature = "ssr") => {
                Self::Refused(FieldProblems::default().into())
            }
            _ => Self::Unreachable,
        }
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused(problem) => problem.fmt(f),
            Self::Broken { incident } => write!(f, "incident {incident}"),
            Self::Unreachable => f.write_str("unreachable"),
        }
    }
}

impl std::error::Error for AppError {}
