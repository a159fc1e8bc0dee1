//! How often somebody may try: a guesser is slowed down, a campus behind one address is not.
//!
//! Only failures count, so people who know their password never wait for a neighbour's guesses.

use crate::network::Networks;
use chrono::{DateTime, TimeDelta, Utc};
use model::Problem;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, RandomState};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// Forgotten keys are swept out when there are this many.
const SWEEP_AT: usize = 50_000;

/// The limits of sign-in: by address, by account, and tightest by both together.
pub struct Limits {
    campus: Networks,
    address: Throttle,
    campus_address: Throttle,
    account: Throttle,
    account_at_address: Throttle,
}

impl Limits {
    pub fn new(campus: Networks) -> Self {
        Self {
            campus,
            address: Throttle::new(3, TimeDelta::seconds(20)),
            campus_address: Throttle::new(100, TimeDelta::seconds(1)),
            account: Throttle::new(1800, TimeDelta::seconds(2)),
            account_at_address: Throttle::new(10, TimeDelta::seconds(30)),
        }
    }

    /// Takes one try. It counts as a failure until [`Try::succeeded`] gives it back, so that
    /// many at the same moment cannot slip through together.
    ///
    /// # Errors
    /// `TooOften` when one of the limits is reached.
    pub fn attempt(
        &self,
        address: Option<IpAddr>,
        account: &str,
        now: DateTime<Utc>,
    ) -> Result<Try<'_>, Problem> {
        let is_campus = address.is_some_and(|address| self.campus.contain(address));
        let by_address = if is_campus {
            &self.campus_address
        } else {
            &self.address
        };
        let account = account.trim().to_lowercase();
        let taken = [
            (by_address, by_address.key(&address)),
            (&self.account, self.account.key(&account)),
            (
                &self.account_at_address,
                self.account_at_address.key(&(address, &account)),
            ),
        ];
        for (count, (throttle, key)) in taken.iter().enumerate() {
            if let Err(wait) = throttle.take(*key, now) {
                for (throttle, key) in &taken[..count] {
                    throttle.give_back(*key);
                }
                let seconds = u32::try_from(wait.num_seconds() + 1).unwrap_or(u32::MAX);
                return Err(Problem::TooOften {
                    retry_after_seconds: seconds,
                });
            }
        }
        Ok(Try(taken))
    }
}

/// One try on its way.
pub struct Try<'a>([(&'a Throttle, u64); 3]);

impl Try<'_> {
    pub fn succeeded(self) {
        for (throttle, key) in self.0 {
            throttle.give_back(key);
        }
    }
}

/// Generic cell rate algorithm: for each key the instant at which all its tries are forgiven.
struct Throttle {
    burst: i32,
    every: TimeDelta,
    hasher: RandomState,
    forgiven_at: Mutex<HashMap<u64, DateTime<Utc>>>,
}

impl Throttle {
    fn new(burst: i32, every: TimeDelta) -> Self {
        Self {
            burst,
            every,
            hasher: RandomState::new(),
            forgiven_at: Mutex::default(),
        }
    }

    /// Keys are typed by strangers, so only their hash is kept.
    fn key(&self, of: &impl Hash) -> u64 {
        self.hasher.hash_one(of)
    }

    fn take(&self, key: u64, now: DateTime<Utc>) -> Result<(), TimeDelta> {
        let mut forgiven_at = self
            .forgiven_at
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if forgiven_at.len() >= SWEEP_AT {
            forgiven_at.retain(|_, at| *at > now);
        }
        let next = forgiven_at.get(&key).copied().unwrap_or(now).max(now) + self.every;
        let beyond = next - now - self.every * self.burst;
        if beyond > TimeDelta::zero() {
            return Err(beyond);
        }
        forgiven_at.insert(key, next);
        Ok(())
    }

    fn give_back(&self, key: u64) {
        let mut forgiven_at = self
            .forgiven_at
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(at) = forgiven_at.get_mut(&key) {
            *at -= self.every;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: &str = "198.51.100.7";
    const CAMPUS: &str = "192.0.2.1";

    fn limits() -> Limits {
        Limits::new(Networks::parse(["192.0.2.0/24"]).unwrap())
    }

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(1_800_000_000 + seconds)
    }

    fn attempt<'a>(
        limits: &'a Limits,
        from: &str,
        account: &str,
        seconds: i64,
    ) -> Result<Try<'a>, Problem> {
        limits.attempt(Some(from.parse().unwrap()), account, at(seconds))
    }

    #[test]
    fn a_guesser_waits_and_may_go_on_later() {
        let limits = limits();
        for n in 0..3 {
            assert!(attempt(&limits, HOME, &format!("{n}@x.jp"), 0).is_ok());
        }
        let Err(Problem::TooOften {
            retry_after_seconds,
        }) = attempt(&limits, HOME, "3@x.jp", 0)
        else {
            panic!("not stopped")
        };
        assert_eq!(retry_after_seconds, 21);
        assert!(attempt(&limits, HOME, "3@x.jp", 20).is_ok());
        assert!(attempt(&limits, HOME, "3@x.jp", 20).is_err());
    }

    #[test]
    fn success_costs_nothing() {
        let limits = limits();
        for _ in 0..1000 {
            attempt(&limits, HOME, "hanako@x.jp", 0)
                .unwrap_or_else(|problem| panic!("{problem}"))
                .succeeded();
        }
    }

    #[test]
    fn a_thousand_wrong_guesses_do_not_lock_the_owner_out() {
        let limits = limits();
        let stopped = (0..1000)
            .filter(|_| attempt(&limits, HOME, "hanako@x.jp", 0).is_err())
            .count();
        assert_eq!(stopped, 997);
        assert!(attempt(&limits, "203.0.113.5", "hanako@x.jp", 0).is_ok());
    }

    #[test]
    fn a_campus_has_room_but_not_for_one_account() {
        let limits = limits();
        for n in 0..50 {
            assert!(
                attempt(&limits, CAMPUS, &format!("{n}@x.jp"), 0).is_ok(),
                "{n}"
            );
        }
        for n in 0..10 {
            assert!(attempt(&limits, CAMPUS, "Hanako@x.jp ", 0).is_ok(), "{n}");
        }
        assert!(attempt(&limits, CAMPUS, "hanako@x.jp", 0).is_err());
    }

    #[test]
    fn many_addresses_together_are_slowed_down_too() {
        let limits = limits();
        let passed = (0..2000u32)
            .filter(|n| {
                attempt(
                    &limits,
                    &format!("203.0.{}.{}", n / 250, n % 250),
                    "hanako@x.jp",
                    0,
                )
                .is_ok()
            })
            .count();
        assert_eq!(passed, 1800);
    }
}
