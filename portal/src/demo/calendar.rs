//! Days on which an office works. What the demo dates falls on them, whatever the day it is filled.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

/// No Saturday or Sunday, and not from 29 December to 3 January, when Japanese offices are closed (昭和63年法律第91号
/// for national offices; schools and companies do as they do). National holidays are left out: they move by law.
pub(super) fn is_working(day: NaiveDate) -> bool {
    let is_new_year = matches!((day.month(), day.day()), (12, 29..) | (1, ..=3));
    !is_new_year && !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
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
    fn two_days_keep_their_order() {
        for from in 0..400 {
            let today = day("2026-11-30") + TimeDelta::days(from);
            let days: Vec<NaiveDate> = (-60..200).map(|days| working_day(today, days)).collect();
            assert!(days.is_sorted(), "{today}");
            assert!(days.iter().all(|day| is_working(*day)), "{today}");
        }
    }
}
