//! What the values of a posting of the demo are called: the portal's own table, for the fields that rows ask for.

use super::demo::{days, text};
use crate::support::TODAY;
use std::path::Path;
use toml::Table;

pub struct Organization {
    pub names: Vec<String>,
    pub industry: String,
}

/// The names of a posting's values, as the portal puts them into the index.
pub fn of(kind: &str, fields: &Table, organization: Option<&Organization>) -> Vec<String> {
    let of = |name: &str| text(fields, name);
    let mut values = vec![("kind", kind.to_owned()), ("mode", of("mode"))];
    for (field, name) in [
        ("career", "career_type"),
        ("field", "fields_of_study"),
        ("language", "working_languages"),
        ("year", "study_years"),
    ] {
        values.extend(of(name).lines().map(|code| (field, code.to_owned())));
    }
    values.extend(organization.map(|one| ("industry", one.industry.clone())));
    if of("mode") == "hybrid" {
        values.push(("mode", "online".to_owned()));
    }
    if of("mode") != "online" {
        let is_home = of("country") == "JP";
        let place = if is_home { "japan" } else { "abroad" };
        values.push(("place", place.to_owned()));
    }
    if !of("visa").is_empty() {
        values.extend([("visa", "*".to_owned()), ("visa", of("visa"))]);
    }
    if !of("wage_unit").is_empty() {
        let is_paid = of("wage_unit") != "none";
        values.push(("paid", if is_paid { "yes" } else { "no" }.to_owned()));
        values.extend(vacation(fields).map(|season| ("vacation", season.to_owned())));
        if of("vacation_only") == "1" {
            values.push(("vacation", "*".to_owned()));
        }
    }
    let mut names: Vec<String> = values
        .iter()
        .flat_map(|(field, code)| named(field, code))
        .collect();
    names.extend(
        of("study_years")
            .lines()
            .filter_map(|year| graduates(year, fields)),
    );
    names.extend(school_years(fields));
    names
}

fn named(field: &str, code: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../portal/src/discovery/values.txt");
    let table = std::fs::read_to_string(path).expect("the table of values");
    let head = format!("{field} {code} = ");
    let names = table.lines().find_map(|line| line.strip_prefix(&head));
    let names = names.into_iter().flat_map(|names| names.split(" = "));
    names.map(str::to_owned).collect()
}

/// 27卒 is who is in the fourth year of a bachelor's or the second of a master's on a day of the school year 2026.
fn graduates(year: &str, fields: &Table) -> Option<String> {
    let left = match year {
        "b1" => 4,
        "b2" => 3,
        "b3" | "m1" => 2,
        "b4" | "m2" => 1,
        _ => return None,
    };
    let (calendar_year, month) = month(day(fields, "starts_on")?);
    let school_year = calendar_year - i64::from(month < 4);
    Some(format!("{}卒", (school_year + left) % 100))
}

/// 2027年度, as postings are called for each school year of their period.
fn school_years(fields: &Table) -> Vec<String> {
    let (Some(start), Some(end)) = (day(fields, "starts_on"), day(fields, "ends_on")) else {
        return Vec::new();
    };
    let [first, last] = [start, end].map(|day| {
        let (year, month) = month(day);
        year - i64::from(month < 4)
    });
    let years = (first..=last).flat_map(|year| {
        let era = year - 2018;
        [
            format!("{year}年度"),
            format!("FY{year}"),
            format!("令和{era}年度"),
            format!("academic year {year}"),
        ]
    });
    years.collect()
}

fn vacation(fields: &Table) -> Option<&'static str> {
    let (start, end) = (day(fields, "starts_on")?, day(fields, "ends_on")?);
    let (from, to) = (month(start).1, month(end).1);
    match (end - start < 100, from, to) {
        (true, 8..=9, 8..=9) => Some("summer"),
        (true, 2..=3, 2..=3) => Some("spring"),
        _ => None,
    }
}

fn day(fields: &Table, name: &str) -> Option<i64> {
    fields.get(name).map(|_| TODAY + days(fields, name))
}

/// Year and month of a day since 1970-01-01.
fn month(day: i64) -> (i64, i64) {
    let (mut year, mut left) = (1970, day);
    let is_leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    while left >= 365 + i64::from(is_leap(year)) {
        left -= 365 + i64::from(is_leap(year));
        year += 1;
    }
    let february = 28 + i64::from(is_leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if left < length {
            break;
        }
        left -= length;
        month += 1;
    }
    (year, month)
}
