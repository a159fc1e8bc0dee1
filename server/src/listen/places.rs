//! Who holds a connection, and who has to go when all places are taken.

use super::visit::Visit;
use crate::network::{Networks, subscriber};
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Whoever has neither sent nor taken a byte for so long may have to go for a newcomer.
const SILENT: Duration = Duration::from_millis(250);

/// How many connections there may be.
#[derive(Clone, Copy, Debug)]
pub struct Capacity {
    pub total: usize,
    /// From one IPv4 address, or one /64 of IPv6.
    pub each: usize,
    /// Beyond the total: for those who are told to come back, and for whoever watches the machine.
    pub door: usize,
}

impl Capacity {
    pub const USUAL: Self = Self {
        total: 2048,
        each: 256,
        door: 128,
    };

    /// As much of it as fits into so many file descriptors, of which files and databases need some.
    pub fn within(self, descriptors: u64) -> Self {
        let spare = usize::try_from(descriptors.saturating_sub(256)).unwrap_or(usize::MAX);
        let door = self.door.min(spare / 4).max(1);
        Self {
            total: self.total.min(spare.saturating_sub(door)).max(1),
            door,
            ..self
        }
    }
}

/// All places; one for the process.
pub struct Places {
    capacity: Capacity,
    /// Proxies, and whole schools behind one address.
    unlimited: Networks,
    held: Mutex<HashMap<u64, Arc<Visit>>>,
}

impl Places {
    pub fn new(capacity: Capacity, unlimited: Networks) -> Arc<Self> {
        Arc::new(Self {
            capacity,
            unlimited,
            held: Mutex::default(),
        })
    }

    /// How many may stand at the door.
    pub fn door(&self) -> usize {
        self.capacity.door
    }

    /// A place for a newcomer, at once or not at all. When all are taken, the one who keeps the
    /// portal waiting longest has to go: silence costs nothing, so it earns nothing either.
    pub fn take(self: &Arc<Self>, from: IpAddr) -> Option<Place> {
        let from = subscriber(from);
        let mut held = self.held();
        let of_same = |visit: &Visit| visit.from == from;
        if !self.unlimited.contain(from)
            && held.values().filter(|visit| of_same(visit)).count() >= self.capacity.each
        {
            let_go(&mut held, of_same)?;
        }
        if held.len() >= self.capacity.total {
            let_go(&mut held, |_| true)?;
        }
        let visit = Arc::new(Visit::new(from));
        held.insert(visit.number, Arc::clone(&visit));
        Some(Place {
            visit,
            places: Arc::clone(self),
        })
    }

    fn held(&self) -> MutexGuard<'_, HashMap<u64, Arc<Visit>>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Ends the longest silence among these; `None` when all of them are busy.
fn let_go(held: &mut HashMap<u64, Arc<Visit>>, among: impl Fn(&Visit) -> bool) -> Option<()> {
    let longest = held
        .values()
        .filter(|visit| among(visit))
        .filter_map(|visit| Some((visit.silence()?, visit.number)))
        .max()?;
    let (silence, number) = longest;
    if silence < SILENT {
        return None;
    }
    held.remove(&number)?.end();
    Some(())
}

/// A connection's place, free again when it is dropped.
pub struct Place {
    pub visit: Arc<Visit>,
    places: Arc<Places>,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.places.held().remove(&self.visit.number);
    }
}
