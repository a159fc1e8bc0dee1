//! On which days a school works.

use super::is_national_holiday;
use crate::time::day_in_japan;
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};
use std::collections::BTreeSet;

/// The days off of a school. Weekends, national holidays and the days from 29 December to 3 January are off everywhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Others, as the school says: お盆, examinations, a day of its founding.
    pub closed: BTreeSet<NaiveDate>,
}

impl Calendar {
    pub fn works_on(&self, day: NaiveDate) -> bool {
        let is_weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        let is_new_year = matches!((day.month(), day.day()), (12, 29..) | (1, ..=3));
        !(is_weekend || is_new_year || is_national_holiday(day) || self.closed.contains(&day))
    }

    /// The last of so many working days after a day, which does not count itself.
    pub fn after(&self, day: NaiveDate, working_days: u32) -> NaiveDate {
        self.step(day, working_days, NaiveDate::succ_opt)
    }

    /// The first of so many working days before a day, which does not count itself.
    pub fn before(&self, day: NaiveDate, working_days: u32) -> NaiveDate {
        self.step(day, working_days, NaiveDate::pred_opt)
    }

    /// How many working days have passed from one instant to another, the day of the first not counted.
    pub fn passed(&self, since: DateTime<Utc>, until: DateTime<Utc>) -> u32 {
        let (first, last) = (day_in_japan(since), day_in_japan(until));
        let days = first.iter_days().skip(1).take_while(|day| *day <= last);
        let worked = days.filter(|day| self.works_on(*day)).count();
        u32::try_from(worked).unwrap_or(u32::MAX)
    }

    /// A school that never works again works on every day after two years: a calendar must not stop the clock.
    fn step(
        &self,
        day: NaiveDate,
        working_days: u32,
        next: impl Fn(&NaiveDate) -> Option<NaiveDate>,
    ) -> NaiveDate {
        const PATIENCE_DAYS: u32 = 730;
        let (mut day, mut left, mut off) = (day, working_days, 0);
        while left > 0 {
            let Some(following) = next(&day) else {
                return day;
            };
            day = following;
            if self.works_on(day) || off > PATIENCE_DAYS {
                left -= 1;
            } else {
                off += 1;
            }
        }
        day
    }
}

/// A day some days later.
pub(super) fn days_after(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(days.into())).unwrap_or(day)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::time::parse_day;

    pub fn day(text: &str) -> NaiveDate {
        parse_day(text).unwrap()
    }

    #[test]
    fn working_days_pass_over_weekends_holidays_and_the_new_year() {
        let calendar = Calendar::default();
        for (from, days, to) in [
            // Friday to Monday.
            ("2026-12-04", 1, "2026-12-07"),
            // The new year: 28 December is Monday, 4 January the next working day.
            ("2026-12-28", 1, "2027-01-04"),
            // Golden Week 2026: 29 April, 3 to 5 May and 6 May for the Sunday.
            ("2026-04-28", 3, "2026-05-07"),
            // The day between two holidays in September 2026.
            ("2026-09-18", 1, "2026-09-24"),
            ("2026-12-01", 10, "2026-12-15"),
            ("2026-12-01", 0, "2026-12-01"),
        ] {
            assert_eq!(calendar.after(day(from), days), day(to), "{from} + {days}");
        }
        assert_eq!(calendar.before(day("2027-01-04"), 1), day("2026-12-28"));
    }

    #[test]
    fn a_school_has_days_of_its_own() {
        let closed = BTreeSet::from([day("2026-08-13"), day("2026-08-14")]);
        let calendar = Calendar { closed };
        assert_eq!(calendar.after(day("2026-08-12"), 1), day("2026-08-17"));
    }

    #[test]
    fn a_school_that_never_works_does_not_stop_the_clock() {
        let first = day("2026-01-01");
        let closed = first.iter_days().take(4000).collect();
        let calendar = Calendar { closed };
        assert!(calendar.after(first, 10) < day("2029-01-01"));
    }

    #[test]
    fn working_days_between_instants_are_those_of_japan() {
        let calendar = Calendar::default();
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        // Tuesday 23:30 in Japan to Wednesday 00:30.
        let passed = calendar.passed(at("2026-12-01T14:30:00Z"), at("2026-12-01T15:30:00Z"));
        assert_eq!(passed, 1);
        let passed = calendar.passed(at("2026-12-04T03:00:00Z"), at("2026-12-06T03:00:00Z"));
        assert_eq!(passed, 0);
    }
}
