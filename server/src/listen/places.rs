//! Who holds a connection, and who has to go when all places are taken.

use super::visit::Visit;
use crate::network::{Networks, subscriber};
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A connection without a byte in either direction for this long may be closed in favour of a new one.
const SILENT: Duration = Duration::from_millis(250);

/// How many connections there may be.
#[derive(Clone, Copy, Debug)]
pub struct Capacity {
    pub total: usize,
    /// From one IPv4 address, or one /64 of IPv6.
    pub each: usize,
    /// Beyond the total: for those who are told to come back, and for monitoring.
    pub door: usize,
}

impl Capacity {
    pub const USUAL: Self = Self {
        total: 2048,
        each: 256,
        door: 128,
    };

    /// As much of it as this many file descriptors allow, of which files and databases need some.
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

    /// How many connections may wait.
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread::sleep;

    const ONE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));
    const OTHER: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 2));

    fn places(total: usize, each: usize) -> Arc<Places> {
        let capacity = Capacity {
            total,
            each,
            door: 1,
        };
        Places::new(capacity, Networks::parse(["192.0.2.2"]).unwrap())
    }

    #[test]
    fn a_newcomer_takes_the_place_of_the_longest_silence() {
        let places = places(2, 2);
        let first = places.take(OTHER).unwrap();
        sleep(Duration::from_millis(5));
        let second = places.take(OTHER).unwrap();
        assert!(places.take(OTHER).is_none(), "nobody was silent for long");
        sleep(SILENT);
        let third = places.take(OTHER).unwrap();
        assert!(!places.held().contains_key(&first.visit.number));
        assert!(places.held().contains_key(&second.visit.number));
        drop((first, second));
        assert_eq!(places.held().len(), 1);
        drop(third);
        assert_eq!(places.held().len(), 0);
    }

    #[test]
    fn whoever_is_being_answered_stays() {
        let places = places(1, 1);
        let one = places.take(OTHER).unwrap();
        one.visit.called();
        sleep(SILENT);
        assert!(places.take(OTHER).is_none());
        one.visit.answered();
        sleep(SILENT);
        assert!(places.take(OTHER).is_some());
    }

    #[test]
    fn one_address_does_not_take_all_places() {
        let places = places(10, 2);
        let _held = [places.take(ONE).unwrap(), places.take(ONE).unwrap()];
        assert!(places.take(ONE).is_none());
        let block = |text: &str| places.take(text.parse().unwrap());
        let _block = [block("2001:db8::1").unwrap(), block("2001:db8::2").unwrap()];
        assert!(block("2001:db8::3").is_none(), "a /64 is one subscriber");
        assert!(block("2001:db8:0:1::1").is_some());
        let campus: Vec<_> = (0..5).filter_map(|_| places.take(OTHER)).collect();
        assert_eq!(campus.len(), 5, "many people behind one address");
    }

    #[test]
    fn places_fit_into_the_file_descriptors() {
        let usual = Capacity::USUAL;
        assert_eq!(usual.within(65_536).total, 2048);
        let few = usual.within(1024);
        assert_eq!((few.total, few.door), (640, 128));
        assert!(usual.within(100).total >= 1);
    }
}
