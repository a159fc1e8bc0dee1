//! How long offers stand.

use super::calendar::{Calendar, days_after};
use super::term::{end_of, last_day};
use crate::time::day_in_japan;
use chrono::{DateTime, NaiveDate, Utc};

const OFFER_DAYS: u32 = 7;
const OFFER_WORKING_DAYS: u32 = 3;
/// What starts within so many working days gives less time to those who wait for a seat.
const SOON_WORKING_DAYS: u32 = 10;
const EXTENSION_WORKING_DAYS: u32 = 10;

/// Until when an offer stands that a host makes: a week, and three working days at least.
pub fn offer_until(made: DateTime<Utc>, calendar: &Calendar) -> DateTime<Utc> {
    let today = day_in_japan(made);
    let week = days_after(today, OFFER_DAYS);
    end_of(week.max(calendar.after(today, OFFER_WORKING_DAYS)))
}

/// Until when an offer stands that came with a free seat: three working days, and one where the start is near.
pub fn promoted_until(
    made: DateTime<Utc>,
    start: Option<NaiveDate>,
    calendar: &Calendar,
) -> DateTime<Utc> {
    let today = day_in_japan(made);
    let is_soon = start.is_some_and(|day| day < calendar.after(today, SOON_WORKING_DAYS));
    let days = if is_soon { 1 } else { OFFER_WORKING_DAYS };
    end_of(calendar.after(today, days))
}

/// Whether an offer may be extended to an instant: later than now set, and by ten working days at most.
pub fn may_extend(until: DateTime<Utc>, wanted: DateTime<Utc>, calendar: &Calendar) -> bool {
    let latest = end_of(calendar.after(last_day(until), EXTENSION_WORKING_DAYS));
    wanted > until && wanted <= latest
}

#[cfg(test)]
mod tests {
    use super::super::calendar::tests::day;
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn an_offer_stands_for_a_week_and_over_the_new_year_for_longer() {
        let calendar = Calendar::default();
        let until = |made: &str| offer_until(at(made), &calendar);
        assert_eq!(until("2026-12-01T03:00:00Z"), at("2026-12-08T15:00:00Z"));
        // Monday, 28 December: the third working day is 6 January.
        assert_eq!(until("2026-12-28T03:00:00Z"), at("2027-01-06T15:00:00Z"));
    }

    #[test]
    fn whoever_moves_up_answers_sooner() {
        let calendar = Calendar::default();
        let made = at("2026-12-01T03:00:00Z");
        let until = |start| promoted_until(made, start, &calendar);
        assert_eq!(until(None), at("2026-12-04T15:00:00Z"));
        assert_eq!(until(Some(day("2027-02-01"))), at("2026-12-04T15:00:00Z"));
        assert_eq!(until(Some(day("2026-12-10"))), at("2026-12-02T15:00:00Z"));
    }

    #[test]
    fn an_extension_has_an_end() {
        let calendar = Calendar::default();
        let until = at("2026-12-08T15:00:00Z");
        assert!(may_extend(until, at("2026-12-22T15:00:00Z"), &calendar));
        assert!(!may_extend(until, at("2026-12-22T15:00:01Z"), &calendar));
        assert!(!may_extend(until, until, &calendar));
    }
}
