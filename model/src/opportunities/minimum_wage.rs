//! The least that an hour of work is paid in each prefecture: a table with the days from which its rows are in force
//! (`model/data/minimum-wages.tsv`, where its sources stand).

use crate::time::parse_day;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

const TABLE: &str = include_str!("../../data/minimum-wages.tsv");

/// What the law asks for in a prefecture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinimumWage {
    /// An hour.
    pub yen: i64,
    pub since: NaiveDate,
}

impl MinimumWage {
    /// What is in force in a prefecture on a day; `None` for what is no prefecture, and for days before the table begins.
    pub fn on(prefecture: &str, day: NaiveDate) -> Option<Self> {
        let own = rows().filter(|(code, _)| *code == prefecture);
        let begun = own.map(|(_, row)| row).filter(|row| row.since <= day);
        begun.max_by_key(|row| row.since)
    }
}

fn rows() -> impl Iterator<Item = (&'static str, MinimumWage)> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut cells = line.split('\t');
        let (code, yen) = (cells.next()?, cells.next()?.parse().ok()?);
        let since = parse_day(cells.next()?)?;
        Some((code, MinimumWage { yen, since }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::PREFECTURES;

    fn day(text: &str) -> NaiveDate {
        parse_day(text).unwrap()
    }

    #[test]
    fn every_prefecture_has_two_years_and_wages_rise() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
        assert_eq!(rows().count(), lines.count(), "every row can be read");
        for code in PREFECTURES {
            let own: Vec<_> = rows()
                .filter(|(of, _)| of == code)
                .map(|(_, row)| row)
                .collect();
            assert_eq!(own.len(), 2, "{code}");
            assert!(
                own[0].since < own[1].since && own[0].yen < own[1].yen,
                "{code}"
            );
            assert!((1000..1500).contains(&own[1].yen), "{code}");
        }
        assert_eq!(rows().count(), 2 * PREFECTURES.len());
    }

    #[test]
    fn a_revision_counts_from_its_day_on() {
        let tokyo = |on: &str| MinimumWage::on("13", day(on)).map(|wage| wage.yen);
        assert_eq!(tokyo("2026-09-30"), Some(1226));
        assert_eq!(tokyo("2026-10-01"), Some(1280));
        assert_eq!(tokyo("2027-08-01"), Some(1280));
        assert_eq!(tokyo("2025-10-02"), None, "before the table");
        assert_eq!(MinimumWage::on("48", day("2027-01-01")), None);
        // Those that follow late.
        let okinawa = |on: &str| MinimumWage::on("47", day(on)).map(|wage| wage.yen);
        assert_eq!(okinawa("2026-12-01"), Some(1023));
        assert_eq!(okinawa("2026-12-02"), Some(1086));
    }
}
