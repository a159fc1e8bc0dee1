//! Proof that it is the owner who uses a session, and not somebody who found the browser open (ASVS 7.5.1).

use super::SignedIn;
use crate::Portal;
use crate::error::Result;
use chrono::{DateTime, TimeDelta, Utc};
use model::Problem;
use model::accounts::PROVEN_MINUTES;
use std::fmt::{Debug, Formatter};
use std::ops::Deref;

/// How long a proof counts.
const PROOF: TimeDelta = TimeDelta::minutes(PROVEN_MINUTES);

/// Somebody who has shown in this session, not long ago, that they know the password.
#[derive(Clone)]
pub struct Proven {
    person: SignedIn,
    /// The hash of the password that was typed for it just now; `None` where it was typed before.
    password: Option<String>,
}

impl SignedIn {
    /// With the moment at which the password was last typed for this session.
    pub(crate) fn proved_at(self, proved_at: Option<DateTime<Utc>>) -> Self {
        Self { proved_at, ..self }
    }

    /// # Errors
    /// `ProofNeeded` for somebody who has not typed the password for this session within [`PROVEN_MINUTES`].
    pub fn proven(&self, portal: &Portal) -> Result<Proven> {
        if self.proved_at.is_none_or(|at| portal.now() >= at + PROOF) {
            return Err(Problem::ProofNeeded.into());
        }
        Ok(Proven {
            person: self.clone(),
            password: None,
        })
    }

    /// Only [`crate::accounts::prove`], which has looked at the password, says so.
    pub(crate) fn proven_with(&self, password: Option<String>) -> Proven {
        Proven {
            person: self.clone(),
            password,
        }
    }
}

impl Proven {
    /// The hash of the password that was typed just now.
    pub(crate) fn password(&self) -> Option<&str> {
        self.password.as_deref()
    }
}

impl Deref for Proven {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
        &self.person
    }
}

impl Debug for Proven {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Proven").field(&self.person).finish()
    }
}
