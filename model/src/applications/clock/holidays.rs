//! 国民の祝日 by the law that names them (昭和23年法律第178号, as in force since 2022). A day is worked out, so no list runs out.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Whether the law makes the day a day off: a holiday, a substitute for one on a Sunday (第3条第2項), or a day between two (第3項).
pub fn is_national_holiday(day: NaiveDate) -> bool {
    is_named(day) || is_substitute(day) || is_between(day)
}

fn is_named(day: NaiveDate) -> bool {
    let (year, date) = (day.year(), day.day());
    let nth_monday = |n: u32| day.weekday() == Weekday::Mon && (date - 1) / 7 + 1 == n;
    match day.month() {
        1 => date == 1 || nth_monday(2),
        2 => matches!(date, 11 | 23),
        3 => date == equinox(year, 20.8431),
        4 => date == 29,
        5 => matches!(date, 3..=5),
        7 => nth_monday(3),
        8 => date == 11,
        9 => nth_monday(3) || date == equinox(year, 23.2488),
        10 => nth_monday(2),
        11 => matches!(date, 3 | 23),
        _ => false,
    }
}

/// The day of an equinox in Japan from 1980 to 2099, by the formula of the Hydrographic Department (海上保安庁水路部). The official day
/// is announced in February of the year before.
fn equinox(year: i32, in_1980: f64) -> u32 {
    let years = f64::from(year - 1980);
    let leap_days = f64::from((year - 1980).div_euclid(4));
    (in_1980 + 0.242_194 * years - leap_days).floor() as u32
}

/// The first day after a holiday on a Sunday that is no holiday itself.
fn is_substitute(day: NaiveDate) -> bool {
    let mut before = day;
    while let Some(earlier) = before.checked_sub_days(Days::new(1)) {
        if !is_named(earlier) {
            return false;
        }
        if earlier.weekday() == Weekday::Sun {
            return true;
        }
        before = earlier;
    }
    false
}

fn is_between(day: NaiveDate) -> bool {
    let is_holiday = |other: Option<NaiveDate>| other.is_some_and(is_named);
    let one = Days::new(1);
    is_holiday(day.checked_sub_days(one)) && is_holiday(day.checked_add_days(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the Cabinet Office lists them.
    #[test]
    fn two_years_as_they_were_announced() {
        for (year, listed) in [
            (
                2026,
                "1-1 1-12 2-11 2-23 3-20 4-29 5-3 5-4 5-5 5-6 7-20 8-11 9-21 9-22 9-23 10-12 11-3 11-23",
            ),
            (
                2025,
                "1-1 1-13 2-11 2-23 2-24 3-20 4-29 5-3 5-4 5-5 5-6 7-21 8-11 9-15 9-23 10-13 11-3 11-23 11-24",
            ),
        ] {
            let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
            let days = first.iter_days().take_while(|day| day.year() == year);
            let found: Vec<String> = days
                .filter(|day| is_national_holiday(*day))
                .map(|day| format!("{}-{}", day.month(), day.day()))
                .collect();
            assert_eq!(found.join(" "), listed);
        }
    }

    #[test]
    fn equinoxes_move() {
        for (year, spring, autumn) in [
            (2023, 21, 23),
            (2024, 20, 22),
            (2027, 21, 23),
            (2028, 20, 22),
        ] {
            assert_eq!(equinox(year, 20.8431), spring, "{year}");
            assert_eq!(equinox(year, 23.2488), autumn, "{year}");
        }
    }
}
