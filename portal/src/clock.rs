//! The portal's only source of time and of new identities, so that tests can hold it.

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use std::sync::{Arc, Mutex, PoisonError};
use uuid::{NoContext, Timestamp, Uuid};

/// The time of the machine, or one that stands still until it is moved.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// Stands still; for tests and for demo data of the past.
    Held(Arc<Mutex<DateTime<Utc>>>),
}

impl Clock {
    /// A clock that stands still at this instant.
    pub fn held(at: DateTime<Utc>) -> Self {
        Self::Held(Arc::new(Mutex::new(at)))
    }

    /// Now, in microseconds: both databases store that much.
    pub fn now(&self) -> DateTime<Utc> {
        let now = match self {
            #[expect(
                clippy::disallowed_methods,
                reason = "the one place that asks the machine"
            )]
            Self::System => Utc::now(),
            Self::Held(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
        };
        now.trunc_subsecs(6)
    }

    /// Moves a held clock forward; the machine's clock is left alone.
    pub fn advance(&self, by: TimeDelta) {
        if let Self::Held(at) = self {
            *at.lock().unwrap_or_else(PoisonError::into_inner) += by;
        }
    }

    /// A new identity: UUID version 7, sorted by time.
    pub fn new_id(&self) -> Uuid {
        let now = self.now();
        let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
        Uuid::new_v7(Timestamp::from_unix(
            NoContext,
            seconds,
            now.timestamp_subsec_nanos(),
        ))
    }
}
