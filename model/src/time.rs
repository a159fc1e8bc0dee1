//! Instants, days in Japan, the school year 年度, and how people type dates.

use crate::closed::Closed;
use crate::fields::fold_width;
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, TimeDelta, Utc};

/// Japan has kept UTC+9 without summer time since 1952.
const JAPAN_SECONDS_EAST: i32 = 9 * 3600;

crate::closed! {
    /// A day of the week, Monday first (ISO 8601).
    pub enum Weekday {
        Monday = "mon",
        Tuesday = "tue",
        Wednesday = "wed",
        Thursday = "thu",
        Friday = "fri",
        Saturday = "sat",
        Sunday = "sun",
    }
}

/// The clock in Japan at this instant.
pub fn in_japan(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    match FixedOffset::east_opt(JAPAN_SECONDS_EAST) {
        Some(japan) => at.with_timezone(&japan),
        None => at.fixed_offset(),
    }
}

/// The calendar day in Japan at this instant.
pub fn day_in_japan(at: DateTime<Utc>) -> NaiveDate {
    in_japan(at).date_naive()
}

/// A full hour of a day in Japan; `None` for what is no hour.
pub fn hour_in_japan(day: NaiveDate, hour: u32) -> Option<DateTime<Utc>> {
    let there = day.and_hms_opt(hour, 0, 0)?;
    Some(there.and_utc() - TimeDelta::seconds(JAPAN_SECONDS_EAST.into()))
}

pub fn weekday(day: NaiveDate) -> Weekday {
    Weekday::ALL[day.weekday().num_days_from_monday() as usize]
}

/// The school year (年度, April to March) a day belongs to.
pub fn school_year(day: NaiveDate) -> i32 {
    if day.month() >= 4 {
        day.year()
    } else {
        day.year() - 1
    }
}

/// Days from `today` to `day`; negative when it has passed.
pub fn days_left(today: NaiveDate, day: NaiveDate) -> i64 {
    (day - today).num_days()
}

/// Reads a date as people type it: `2027-04-01`, `2027/4/1`, `2027.4.1`, `2027年4月1日`,
/// `令和9年4月1日`, `R9.4.1`, also in full-width characters.
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let text = fold_width(text.trim()).to_lowercase();
    let (text, era_offset) = match text.strip_prefix("令和").or_else(|| text.strip_prefix('r')) {
        // Reiwa 1 is 2019.
        Some(rest) => (rest.replace("元年", "1年"), 2018),
        None => (text, 0),
    };
    let separated = text
        .replace(['年', '月', '/', '.', '-'], " ")
        .replace('日', "");
    let mut parts = separated.split_whitespace();
    let year: i32 = parts.next()?.parse().ok()?;
    let month: u32 = parts.next()?.parse().ok()?;
    let day: u32 = parts.next()?.parse().ok()?;
    let year = year + era_offset;
    if parts.next().is_some() || !(1900..=2200).contains(&year) {
        return None;
    }
    NaiveDate::from_ymd_opt(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        for typed in [
            "2027-04-01",
            "2027/4/1",
            "２０２７／４／１",
            "2027年4月1日",
            "令和9年4月1日",
            "R9.4.1",
            " 2027.04.01 ",
        ] {
            assert_eq!(parse_day(typed), Some(day(2027, 4, 1)), "{typed}");
        }
        assert_eq!(parse_day("令和元年5月1日"), Some(day(2019, 5, 1)));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for typed in [
            "",
            "2027-02-29",
            "2027-13-01",
            "tomorrow",
            "2027-4",
            "1-2-3-4",
            "99999-1-1",
        ] {
            assert_eq!(parse_day(typed), None, "{typed}");
        }
    }

    #[test]
    fn the_school_year_turns_in_april() {
        assert_eq!(school_year(day(2027, 3, 31)), 2026);
        assert_eq!(school_year(day(2027, 4, 1)), 2027);
    }

    #[test]
    fn the_day_turns_at_midnight_in_japan() {
        let before: DateTime<Utc> = "2027-03-31T14:59:59Z".parse().unwrap();
        let after: DateTime<Utc> = "2027-03-31T15:00:00Z".parse().unwrap();
        assert_eq!(day_in_japan(before), day(2027, 3, 31));
        assert_eq!(day_in_japan(after), day(2027, 4, 1));
    }
}
