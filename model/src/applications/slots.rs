//! Times for interviews: how many are proposed, how far ahead, and at which hours. The government asks for times that leave studies alone
//! (就職・採用活動に関する要請): not in classes, experiments or examinations; evenings and weekends are welcome.

use crate::closed;
use crate::time::in_japan;
use chrono::{DateTime, TimeDelta, Timelike, Utc};
use serde::{Deserialize, Serialize};

pub const SLOTS_MIN: usize = 2;
pub const SLOTS_MAX: usize = 5;
const AHEAD: TimeDelta = TimeDelta::hours(48);
const AHEAD_MAX: TimeDelta = TimeDelta::days(21);
/// Full hours in Japan between which an interview lies.
const HOURS: (u32, u32) = (9, 20);
const MOVED_BEFORE: TimeDelta = TimeDelta::hours(24);
const MISSED_AFTER: TimeDelta = TimeDelta::minutes(30);

/// A time with its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

closed! {
    /// What is wrong with proposed times.
    pub enum SlotFault {
        TooFew = "too-few",
        TooMany = "too-many",
        /// The end is not after the beginning.
        Backwards = "backwards",
        /// Less than 48 hours ahead.
        TooSoon = "too-soon",
        /// More than 21 days ahead.
        TooFar = "too-far",
        /// Not between 9:00 and 20:00 in Japan.
        AtNight = "at-night",
        /// In a class, an experiment or an examination.
        InClass = "in-class",
        /// Two of the times meet.
        Overlap = "overlap",
    }
}

impl Slot {
    fn meets(self, other: Self) -> bool {
        self.from < other.until && other.from < self.until
    }

    /// Whether a side may still ask for another time.
    pub fn may_be_moved(self, now: DateTime<Utc>) -> bool {
        now + MOVED_BEFORE <= self.from
    }

    /// Whether it is late enough to say that the other side did not come.
    pub fn may_be_missed(self, now: DateTime<Utc>) -> bool {
        now >= self.from + MISSED_AFTER
    }

    fn faults(self, now: DateTime<Utc>, busy: &[Self]) -> Vec<SlotFault> {
        let (from, until) = (in_japan(self.from), in_japan(self.until));
        let minutes = |at: DateTime<_>| at.hour() * 60 + at.minute();
        let is_by_day = from.date_naive() == until.date_naive()
            && minutes(from) >= HOURS.0 * 60
            && minutes(until) <= HOURS.1 * 60;
        let faults = [
            (SlotFault::Backwards, self.until <= self.from),
            (SlotFault::TooSoon, self.from < now + AHEAD),
            (SlotFault::TooFar, self.from > now + AHEAD_MAX),
            (SlotFault::AtNight, !is_by_day),
            (SlotFault::InClass, busy.iter().any(|one| self.meets(*one))),
        ];
        let faults = faults.into_iter().filter(|(_, is_there)| *is_there);
        faults.map(|(fault, _)| fault).collect()
    }
}

/// What is wrong with times that a host proposes, each with the place of the time it is about, counted from 0. `busy`: when the applicant
/// has classes and examinations.
pub fn faults(
    slots: &[Slot],
    now: DateTime<Utc>,
    busy: &[Slot],
) -> Vec<(Option<usize>, SlotFault)> {
    let mut faults = Vec::new();
    if slots.len() < SLOTS_MIN {
        faults.push((None, SlotFault::TooFew));
    }
    if slots.len() > SLOTS_MAX {
        faults.push((None, SlotFault::TooMany));
    }
    for (at, slot) in slots.iter().enumerate() {
        let own = slot.faults(now, busy).into_iter();
        faults.extend(own.map(|fault| (Some(at), fault)));
        if slots[..at].iter().any(|before| before.meets(*slot)) {
            faults.push((Some(at), SlotFault::Overlap));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tuesday, 1 December 2026, noon in Japan.
    fn now() -> DateTime<Utc> {
        "2026-12-01T03:00:00Z".parse().unwrap()
    }

    /// Half an hour from a day and hour in Japan on.
    fn slot(day: u32, hour: u32) -> Slot {
        let from = format!("2026-12-{day:02}T{hour:02}:00:00+09:00");
        let from: DateTime<Utc> = from.parse().unwrap();
        let until = from + TimeDelta::minutes(30);
        Slot { from, until }
    }

    #[test]
    fn times_are_neither_too_soon_nor_at_night_nor_in_classes() {
        let fine = slot(5, 10);
        let class = Slot {
            from: slot(4, 10).from,
            until: slot(4, 12).until,
        };
        for (other, fault) in [
            (slot(3, 11), Some(SlotFault::TooSoon)),
            (slot(3, 12), None),
            (slot(22, 12), None),
            (slot(22, 13), Some(SlotFault::TooFar)),
            (slot(7, 8), Some(SlotFault::AtNight)),
            (slot(7, 19), None),
            (slot(7, 20), Some(SlotFault::AtNight)),
            (slot(4, 11), Some(SlotFault::InClass)),
            (slot(5, 10), Some(SlotFault::Overlap)),
            // A Sunday.
            (slot(6, 13), None),
        ] {
            let found = faults(&[fine, other], now(), &[class]);
            let expected: Vec<_> = fault.map(|fault| (Some(1), fault)).into_iter().collect();
            assert_eq!(found, expected, "{other:?}");
        }
    }

    #[test]
    fn two_to_five_are_proposed() {
        let times: Vec<Slot> = (7..13).map(|day| slot(day, 10)).collect();
        let found = |count: usize| faults(&times[..count], now(), &[]);
        assert_eq!(found(1), [(None, SlotFault::TooFew)]);
        assert_eq!(found(2), []);
        assert_eq!(found(5), []);
        assert_eq!(found(6), [(None, SlotFault::TooMany)]);
    }

    #[test]
    fn an_interview_is_moved_a_day_before_and_missed_after_half_an_hour() {
        let slot = slot(5, 10);
        let before = |hours| slot.from - TimeDelta::hours(hours);
        assert!(slot.may_be_moved(before(24)));
        assert!(!slot.may_be_moved(before(23)));
        assert!(!slot.may_be_missed(slot.from + TimeDelta::minutes(29)));
        assert!(slot.may_be_missed(slot.from + TimeDelta::minutes(30)));
    }
}
