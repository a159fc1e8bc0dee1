//! Seats of a posting, and who moves up when one is free. Whoever writes it does both in one transaction.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// How many seats a posting has and how many are held ([`super::State::holds_seat`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seats {
    pub capacity: u32,
    pub held: u32,
}

impl Seats {
    /// Nothing is booked over: what is held beyond the capacity leaves none free.
    pub fn free(self) -> u32 {
        self.capacity.saturating_sub(self.held)
    }

    /// With one more held; `None` when none is free.
    #[must_use]
    pub fn taken(self) -> Option<Self> {
        let held = self.held + 1;
        (self.free() > 0).then_some(Self { held, ..self })
    }
}

/// Somebody on a waiting list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting<I> {
    pub id: I,
    /// As the host has ranked them, the smallest first. Those without a rank follow.
    pub rank: Option<u32>,
    /// When they came onto the list.
    pub since: DateTime<Utc>,
    /// They have said within the last two weeks that they go on waiting.
    pub goes_on: bool,
}

/// In the order of the list: by the host's rank, else by time, and then by id.
pub fn in_order<I: Copy + Ord>(waiting: &[Waiting<I>]) -> Vec<I> {
    let mut waiting: Vec<_> = waiting.iter().collect();
    waiting.sort_by_key(|one| (one.rank.is_none(), one.rank, one.since, one.id));
    waiting.iter().map(|one| one.id).collect()
}

/// Who is offered the seats that are free, in order. Whoever has not said that they go on waiting keeps their place and is passed over.
pub fn promoted<I: Copy + Ord>(seats: Seats, waiting: &[Waiting<I>]) -> Vec<I> {
    let ready = waiting.iter().filter(|one| one.goes_on);
    let mut first = in_order(&ready.copied().collect::<Vec<_>>());
    first.truncate(usize::try_from(seats.free()).unwrap_or(usize::MAX));
    first
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn waiting(id: u32, rank: Option<u32>, second: i64, goes_on: bool) -> Waiting<u32> {
        Waiting {
            id,
            rank,
            since: DateTime::from_timestamp(second, 0).unwrap(),
            goes_on,
        }
    }

    #[test]
    fn a1_1_two_hundred_offers_for_ten_seats() {
        let mut seats = Seats {
            capacity: 10,
            held: 0,
        };
        let mut refused = 0;
        for _ in 0..200 {
            match seats.taken() {
                Some(taken) => seats = taken,
                None => refused += 1,
            }
        }
        assert_eq!((seats.held, refused), (10, 190));
    }

    #[test]
    fn the_hosts_rank_counts_before_time() {
        let list = [
            waiting(1, None, 10, true),
            waiting(2, Some(2), 30, true),
            waiting(3, Some(1), 40, true),
            waiting(4, None, 5, true),
            waiting(5, None, 10, true),
        ];
        assert_eq!(in_order(&list), [3, 2, 4, 1, 5]);
    }

    #[test]
    fn whoever_has_not_confirmed_is_passed_over_and_stays() {
        let list = [waiting(1, Some(1), 0, false), waiting(2, Some(2), 0, true)];
        let seats = Seats {
            capacity: 1,
            held: 0,
        };
        assert_eq!(promoted(seats, &list), [2]);
        assert_eq!(in_order(&list), [1, 2]);
    }

    #[test]
    fn no_capacity_makes_everybody_wait() {
        let list = [waiting(1, None, 0, true)];
        let none = Seats {
            capacity: 0,
            held: 0,
        };
        assert_eq!(none.taken(), None);
        assert!(promoted(none, &list).is_empty());
        // A capacity that was lowered below what is held.
        let lowered = Seats {
            capacity: 2,
            held: 3,
        };
        assert!(promoted(lowered, &list).is_empty());
    }

    fn lists() -> impl Strategy<Value = Vec<Waiting<u32>>> {
        let one = (any::<Option<u8>>(), 0..5_i64, any::<bool>());
        proptest::collection::vec(one, 0..20).prop_map(|list| {
            let numbered = list.into_iter().zip(0..);
            numbered
                .map(|((rank, at, goes_on), id)| waiting(id, rank.map(u32::from), at, goes_on))
                .collect()
        })
    }

    proptest! {
        #[test]
        fn nothing_is_booked_over_and_no_seat_stays_free(
            list in lists(), capacity in 0..8_u32, held in 0..8_u32,
        ) {
            let seats = Seats { capacity, held };
            let moved_up = promoted(seats, &list).len();
            let ready = list.iter().filter(|one| one.goes_on).count();
            prop_assert_eq!(moved_up, ready.min(seats.free() as usize));
            prop_assert!(held > capacity || held + moved_up as u32 <= capacity);
        }

        #[test]
        fn the_order_of_rows_does_not_matter(list in lists(), capacity in 0..8_u32) {
            let seats = Seats { capacity, held: 0 };
            let mut other = list.clone();
            other.reverse();
            prop_assert_eq!(promoted(seats, &list), promoted(seats, &other));
        }
    }
}
