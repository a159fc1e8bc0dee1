use crate::digest::digest;
use std::fmt::Display;

/// Letters of a hash that are kept: 128 bits.
const KEY_LENGTH: usize = 32;

/// So many tries at once, and one more after each interval (the generic cell rate algorithm).
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Limit {
    /// Its name in the database; never changes.
    pub name: &'static str,
    /// Tries at once.
    pub burst: i64,
    /// Seconds until one more is forgiven.
    pub every_seconds: i64,
}

/// A limit for one key.
#[derive(Clone, Debug)]
pub(crate) struct Count {
    pub limit: &'static Limit,
    /// Hashed: keys are typed by strangers.
    pub key: String,
}

impl Limit {
    /// Counts by this key, in its one spelling.
    pub(crate) fn by(&'static self, key: impl Display) -> Count {
        let mut key = digest(key.to_string());
        key.truncate(KEY_LENGTH);
        Count { limit: self, key }
    }

    /// Milliseconds that one try costs.
    pub(super) fn every(&self) -> i64 {
        self.every_seconds * 1000
    }

    /// The latest instant at which a key may be forgiven; only a clock that was set back leaves later ones.
    pub(super) fn full(&self, now: i64) -> i64 {
        now + self.every() * self.burst
    }
}
