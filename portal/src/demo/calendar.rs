//! Days on which an office works. What the demo dates falls on them, whatever the day it is filled.

use chrono::{NaiveDate, TimeDelta};
use model::applications::clock::Calendar;

/// As most schools and companies work: not at weekends, on national holidays or from 29 December to 3 January.
pub(super) fn is_working(day: NaiveDate) -> bool {
    Calendar::default().works_on(day)
}

/// The day this many days from `today`, or the nearest working day beyond it. What lies before stays before, and two days
/// keep their order.
pub(super) fn working_day(today: NaiveDate, days: i64) -> NaiveDate {
    let step = if days > 0 { 1 } else { -1 };
    let mut day = today + TimeDelta::days(days);
    while !is_working(day) {
        day += TimeDelta::days(step);
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn weekends_and_the_new_year_are_passed_over_away_from_today() {
        let friday = day("2026-12-25");
        assert_eq!(working_day(friday, 0), friday);
        assert_eq!(working_day(friday, 1), day("2026-12-28"));
        assert_eq!(working_day(friday, 4), day("2027-01-04"));
        assert_eq!(working_day(friday, -5), day("2026-12-18"));
        assert_eq!(working_day(day("2027-01-02"), 0), day("2026-12-28"));
    }

    #[test]
    fn national_holidays_are_passed_over() {
        let friday = day("2026-09-18");
        assert_eq!(working_day(friday, 3), day("2026-09-24"));
        assert_eq!(working_day(day("2026-09-23"), -1), day("2026-09-18"));
    }

    #[test]
    fn two_days_keep_their_order() {
        for from in 0..400 {
            let today = day("2026-11-30") + TimeDelta::days(from);
            let days: Vec<NaiveDate> = (-60..200).map(|days| working_day(today, days)).collect();
            assert!(days.is_sorted(), "{today}");
            assert!(days.iter().all(|day| is_working(*day)), "{today}");
        }
    }
}
