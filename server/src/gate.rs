//! How many pages are made at once. Making one takes a whole thread; a request that comes while all are busy waits for a
//! moment, and is told to come back when too many wait already.

use crate::network::{Networks, subscriber};
use model::Problem;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::available_parallelism;
use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

/// Pages that may be made or wait to be made, and of these for one address.
const INSIDE: usize = 512;
const INSIDE_EACH: usize = 64;
/// Nobody looks at an empty window for longer.
const WAIT: Duration = Duration::from_secs(5);
/// A page whose data never arrives was seen on hosts with one worker (leptos#4647).
const WORKERS_MIN: usize = 4;

/// The process's threads for everything but speaking to the world.
pub fn workers() -> usize {
    available_parallelism()
        .map_or(WORKERS_MIN, usize::from)
        .max(WORKERS_MIN)
}

pub struct Gate {
    /// Whole schools behind one address, and what has no address that says anything.
    unlimited: Networks,
    inside: Semaphore,
    inside_each: usize,
    making: Semaphore,
    wait: Duration,
    by_address: Mutex<HashMap<IpAddr, usize>>,
}

impl Gate {
    /// Pages leave one thread free, so that a page that takes long never holds everything else up.
    pub fn new(unlimited: Networks) -> Self {
        Self::of(workers() - 1, INSIDE, INSIDE_EACH, WAIT, unlimited)
    }

    fn of(making: usize, inside: usize, each: usize, wait: Duration, unlimited: Networks) -> Self {
        Self {
            unlimited,
            inside: Semaphore::new(inside),
            inside_each: each,
            making: Semaphore::new(making),
            wait,
            by_address: Mutex::default(),
        }
    }

    /// Waits for a turn to make a page; it ends when the answer is dropped.
    ///
    /// # Errors
    /// `Unavailable` when too many wait already, in all or for this address, or for too long.
    pub async fn enter(&self, from: Option<IpAddr>) -> Result<Turn<'_>, Problem> {
        let counted = self.count(from).ok_or(Problem::Unavailable)?;
        let inside = self
            .inside
            .try_acquire()
            .map_err(|_| Problem::Unavailable)?;
        let making = match timeout(self.wait, self.making.acquire()).await {
            Ok(Ok(making)) => making,
            _ => return Err(Problem::Unavailable),
        };
        Ok(Turn {
            _making: making,
            _inside: Some(inside),
            _counted: counted,
        })
    }

    /// Waits for as long as it takes: for pages that show something only once, or what somebody typed.
    ///
    /// # Errors
    /// None but `Unavailable`, should the process be at its end.
    pub async fn enter_at_last(&self) -> Result<Turn<'_>, Problem> {
        let making = self.making.acquire().await;
        Ok(Turn {
            _making: making.map_err(|_| Problem::Unavailable)?,
            _inside: None,
            _counted: Counted(None),
        })
    }

    /// Whether a page would have to wait.
    pub fn is_full(&self) -> bool {
        self.making.available_permits() == 0
    }

    fn count(&self, from: Option<IpAddr>) -> Option<Counted<'_>> {
        let Some(from) = from.filter(|from| !self.unlimited.contain(*from)) else {
            return Some(Counted(None));
        };
        let from = subscriber(from);
        let mut counts = self.counts();
        let count = counts.entry(from).or_default();
        if *count >= self.inside_each {
            return None;
        }
        *count += 1;
        Some(Counted(Some((self, from))))
    }

    fn counts(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        self.by_address
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// A page is being made as long as this lives.
pub struct Turn<'a> {
    _making: SemaphorePermit<'a>,
    _inside: Option<SemaphorePermit<'a>>,
    _counted: Counted<'a>,
}

struct Counted<'a>(Option<(&'a Gate, IpAddr)>);

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        let Some((gate, from)) = self.0 else {
            return;
        };
        let mut counts = gate.counts();
        if let Some(count) = counts.get_mut(&from) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&from);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gate(making: usize, inside: usize, each: usize) -> Gate {
        let campus = Networks::parse(["192.0.2.0/24"]).unwrap();
        Gate::of(making, inside, each, Duration::from_millis(100), campus)
    }

    fn address(text: &str) -> Option<IpAddr> {
        Some(text.parse().unwrap())
    }

    #[tokio::test]
    async fn a_few_wait_and_the_rest_is_told_to_come_back() {
        let gate = gate(1, 2, 9);
        let first = gate.enter(None).await.unwrap();
        assert!(gate.enter(None).await.is_err(), "waited too long");
        let waiting = gate.enter(None);
        tokio::pin!(waiting);
        assert!(
            timeout(Duration::from_millis(10), &mut waiting)
                .await
                .is_err(),
            "waits"
        );
        assert!(
            timeout(Duration::from_millis(10), gate.enter(None))
                .await
                .is_ok_and(|turn| turn.is_err()),
            "told at once"
        );
        drop(first);
        assert!(waiting.await.is_ok());
    }

    #[tokio::test]
    async fn one_address_does_not_take_all_turns() {
        let gate = gate(9, 9, 2);
        let stranger = address("2001:db8::1");
        let held = [
            gate.enter(stranger).await.unwrap(),
            gate.enter(address("2001:db8::2")).await.unwrap(),
        ];
        assert!(gate.enter(stranger).await.is_err());
        assert!(gate.enter(address("2001:db8:1::1")).await.is_ok());
        drop(held);
        assert!(gate.enter(stranger).await.is_ok());
        let mut campus = Vec::new();
        for _ in 0..5 {
            campus.push(gate.enter(address("192.0.2.1")).await.unwrap());
        }
    }
}
