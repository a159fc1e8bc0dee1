//! What somebody who has registered waits for.

use super::AdmissionState;
use crate::accounts::Role;
use crate::closed;
use serde::{Deserialize, Serialize};

closed! {
    /// The forms of somebody's page about it, and what each has done.
    pub enum StandingAct {
        /// Answers what staff have asked.
        Answer = "answer",
    }
}

/// How far the school is with somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    pub role: Role,
    /// The school is sure of the role; nothing is waited for.
    pub is_verified: bool,
    /// Where it stands with staff; `None` for those whom the register or their organization confirms.
    pub state: Option<AdmissionState>,
    /// What staff ask, or why they refuse.
    pub message: String,
}
