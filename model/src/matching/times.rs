//! Days on which somebody has time or something takes place.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// From one day to another, both of them included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Period {
    pub from: NaiveDate,
    pub until: NaiveDate,
}

impl Period {
    /// How many days it has; none when it ends before it begins.
    pub fn days(self) -> u32 {
        let days = (self.until - self.from).num_days() + 1;
        u32::try_from(days).unwrap_or(0)
    }

    /// The days that two periods have in common.
    fn shared(self, other: Self) -> Option<Self> {
        let shared = Self {
            from: self.from.max(other.from),
            until: self.until.min(other.until),
        };
        (shared.days() > 0).then_some(shared)
    }
}

/// Periods in order, of which none touches the next.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Period>")]
pub struct Times(Vec<Period>);

impl Times {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Period> {
        self.0.iter()
    }

    /// How many days they have together.
    pub fn days(&self) -> u32 {
        self.iter().map(|period| period.days()).sum()
    }

    /// What both have in common, period by period.
    pub fn shared<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = Period> + 'a {
        let pairs = self
            .iter()
            .flat_map(|own| other.iter().map(move |one| (own, one)));
        pairs.filter_map(|(own, one)| own.shared(*one))
    }

    /// How many days both have in common.
    pub fn shared_days(&self, other: &Self) -> u32 {
        self.shared(other).map(Period::days).sum()
    }

    /// Together with others.
    #[must_use]
    pub fn and(&self, others: &Self) -> Self {
        self.iter().chain(others.iter()).copied().collect()
    }
}

impl FromIterator<Period> for Times {
    fn from_iter<I: IntoIterator<Item = Period>>(periods: I) -> Self {
        let periods = periods.into_iter().filter(|period| period.days() > 0);
        let mut periods: Vec<Period> = periods.collect();
        periods.sort_unstable();
        let mut times: Vec<Period> = Vec::with_capacity(periods.len());
        for period in periods {
            match times.last_mut() {
                Some(last) if touches(*last, period) => last.until = last.until.max(period.until),
                _ => times.push(period),
            }
        }
        Self(times)
    }
}

/// The second begins no later than on the day after the first.
fn touches(first: Period, second: Period) -> bool {
    first
        .until
        .succ_opt()
        .is_none_or(|next| second.from <= next)
}

impl From<Vec<Period>> for Times {
    fn from(periods: Vec<Period>) -> Self {
        periods.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(periods: &[(&str, &str)]) -> Times {
        let periods = periods.iter().map(|(from, until)| Period {
            from: from.parse().unwrap(),
            until: until.parse().unwrap(),
        });
        periods.collect()
    }

    #[test]
    fn periods_that_touch_are_one() {
        let august = times(&[("2027-08-01", "2027-08-31")]);
        let parts = times(&[
            ("2027-08-20", "2027-08-31"),
            ("2027-08-01", "2027-08-10"),
            ("2027-08-11", "2027-08-25"),
            ("2027-09-09", "2027-09-01"),
        ]);
        assert_eq!(parts, august);
        assert_eq!(august.days(), 31);
        assert_eq!(times(&[]).days(), 0);
        let apart = times(&[("2027-08-01", "2027-08-10"), ("2027-08-12", "2027-08-12")]);
        assert_eq!((apart.iter().count(), apart.days()), (2, 11));
    }

    #[test]
    fn the_days_that_both_have_are_counted() {
        let own = times(&[("2027-08-01", "2027-08-20"), ("2027-09-01", "2027-09-05")]);
        let other = times(&[("2027-08-18", "2027-09-30")]);
        assert_eq!(own.shared_days(&other), 8);
        assert_eq!(other.shared_days(&own), 8);
        let never = times(&[("2027-08-21", "2027-08-31")]);
        assert_eq!(own.shared_days(&never), 0);
    }
}
