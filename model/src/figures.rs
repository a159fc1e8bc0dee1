//! How much interest a posting finds: numbers by week, and nothing of whoever they count.

use chrono::{Datelike, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

/// So many weeks its poster sees, the present one among them.
pub const WEEKS: usize = 12;

/// How often something happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interest {
    /// Its page was opened.
    pub seen: u64,
    /// It was marked, and still is.
    pub marked: u64,
    /// Somebody went on to the page where one applies.
    pub went: u64,
}

/// A week, Monday to Sunday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week {
    pub begins: NaiveDate,
    pub interest: Interest,
}

impl Interest {
    pub fn is_none(self) -> bool {
        self == Self::default()
    }

    fn add(&mut self, more: Self) {
        self.seen += more.seen;
        self.marked += more.marked;
        self.went += more.went;
    }
}

/// The day on which the first of the weeks begins.
pub fn first_day(today: NaiveDate) -> NaiveDate {
    let weeks = i64::try_from(WEEKS - 1).unwrap_or_default();
    monday(today) - TimeDelta::weeks(weeks)
}

/// The last weeks, the earliest first, with what happened on their days; what happened before is left out.
pub fn by_week(
    today: NaiveDate,
    days: impl IntoIterator<Item = (NaiveDate, Interest)>,
) -> Vec<Week> {
    let first = first_day(today);
    let begins = (0..).map(|week| first + TimeDelta::weeks(week));
    let mut weeks: Vec<Week> = begins
        .take(WEEKS)
        .map(|begins| Week {
            begins,
            interest: Interest::default(),
        })
        .collect();
    for (day, interest) in days {
        let week = weeks.iter_mut().find(|week| week.begins == monday(day));
        if let Some(week) = week {
            week.interest.add(interest);
        }
    }
    weeks
}

/// All of them together.
pub fn total(weeks: &[Week]) -> Interest {
    let mut total = Interest::default();
    for week in weeks {
        total.add(week.interest);
    }
    total
}

fn monday(day: NaiveDate) -> NaiveDate {
    day - TimeDelta::days(i64::from(day.weekday().num_days_from_monday()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_day;

    #[test]
    fn days_are_gathered_into_weeks() {
        let day = |text| parse_day(text).unwrap();
        let seen = |seen| Interest {
            seen,
            ..Interest::default()
        };
        // A Thursday.
        let today = day("2027-04-15");
        let weeks = by_week(
            today,
            [
                (day("2027-04-12"), seen(1)),
                (day("2027-04-15"), seen(2)),
                (day("2027-04-11"), seen(4)),
                (day("2027-01-25"), seen(8)),
                (day("2027-01-24"), seen(16)),
            ],
        );
        assert_eq!(weeks.len(), WEEKS);
        assert_eq!(weeks[0].begins, day("2027-01-25"));
        let seen: Vec<u64> = weeks.iter().map(|week| week.interest.seen).collect();
        assert_eq!(seen, [8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 3]);
        assert_eq!(total(&weeks).seen, 15);
    }
}
