//! Words by which a posting is found for what its closed fields say: kind, mode, visa, vacation, years, field, industry. The
//! names of its place stand in its text.

use super::school_years;
use crate::organizations::entities::organizations;
use chrono::{Datelike, NaiveDate};
use model::opportunities::{Common, Content, Internship, Part, StudyYear};
use model::place::Mode;
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

const BUNDLED: &str = include_str!("values.txt");
/// The code of a line that is for any value of its field.
const ANY: &str = "*";

/// Field and code → names.
static NAMES: LazyLock<HashMap<(&str, &str), Vec<&str>>> = LazyLock::new(|| {
    let lines = BUNDLED.lines().filter(|line| !line.starts_with('#'));
    let values = lines.filter_map(|line| {
        let mut parts = line.split('=').map(str::trim);
        let value = parts.next()?.split_once(' ')?;
        Some((value, parts.collect()))
    });
    values.collect()
});

/// What the values of a posting are called, each name once.
pub(super) fn values(
    content: &Content,
    organization: Option<&organizations::Model>,
) -> Vec<String> {
    let mut names = Names::default();
    let common = &content.common;
    names.add("kind", &content.kind().to_string());
    let place = &common.place;
    if place.mode != Mode::Online && !place.country.is_empty() {
        let is_home = place.country == "JP";
        names.add("place", if is_home { "japan" } else { "abroad" });
    }
    names.add("mode", &place.mode.to_string());
    if place.mode == Mode::Hybrid {
        names.add("mode", &Mode::Online.to_string());
    }
    if let Some(is_paid) = content.paid() {
        names.add("paid", if is_paid { "yes" } else { "no" });
    }
    for language in &common.working_languages {
        names.add("language", &language.to_string());
    }
    for field in &common.fields_of_study {
        names.add("field", &field.to_string());
    }
    if let Some(industry) = organization.and_then(|one| one.industry) {
        names.add("industry", &industry.to_string());
    }
    names.add_years(common);
    let school_years = model::search::school_years(content).into_iter();
    names.0.extend(school_years.flat_map(school_years::names));
    match &content.part {
        Part::Internship(work) => names.add_work(common, work),
        Part::OverseasProgram(program) => {
            names.add("visa", ANY);
            names.add("visa", &program.visa.to_string());
            names.add_work(common, &program.work);
        }
        Part::JointResearch(_) | Part::GuestCourse(_) => {}
    }
    names.0.into_iter().collect()
}

#[derive(Default)]
struct Names(BTreeSet<String>);

impl Names {
    fn add(&mut self, field: &str, code: &str) {
        let names = NAMES.get(&(field, code)).into_iter().flatten();
        self.0.extend(names.map(|&name| name.to_owned()));
    }

    fn add_work(&mut self, common: &Common, work: &Internship) {
        self.add("career", &work.career_type.to_string());
        let season = common
            .starts_on
            .and_then(|start| vacation(start, common.ends_on.unwrap_or(start)));
        if let Some(season) = season {
            self.add("vacation", season);
        }
        if work.vacation_only || season.is_some() {
            self.add("vacation", ANY);
        }
    }

    /// The years that a posting is for, and when they graduate: 27卒 are those who leave in March 2027.
    fn add_years(&mut self, common: &Common) {
        let day = common.starts_on.unwrap_or(common.apply_by);
        for &year in &common.study_years {
            self.add("year", &year.to_string());
            let Some(graduation) = graduation(year, day) else {
                continue;
            };
            let short = graduation % 100;
            for end in ["卒", "卒対象", "卒向け", "卒業予定", "年卒", "年卒業予定"]
            {
                self.0.insert(format!("{short:02}{end}"));
                self.0.insert(format!("{graduation}{end}"));
            }
            self.0.insert(format!("{graduation}年3月卒"));
            self.0.insert(format!("class of {graduation}"));
            self.0.insert(format!("graduating in {graduation}"));
        }
    }
}

/// The year in whose March somebody graduates who is in this school year on a day. A doctorate takes as long as it
/// takes.
fn graduation(year: StudyYear, day: NaiveDate) -> Option<i32> {
    let left = match year {
        StudyYear::Bachelor1 => 4,
        StudyYear::Bachelor2 => 3,
        StudyYear::Bachelor3 | StudyYear::Master1 => 2,
        StudyYear::Bachelor4 | StudyYear::Master2 => 1,
        StudyYear::Doctor => return None,
    };
    // School years begin in April.
    let school_year = day.year() - i32::from(day.month() < 4);
    Some(school_year + left)
}

/// The vacation of Japanese universities in which a period lies.
fn vacation(start: NaiveDate, end: NaiveDate) -> Option<&'static str> {
    let date = |day: NaiveDate| (day.month(), day.day());
    let (from, to) = (date(start), date(end));
    let days = (end - start).num_days();
    let lies_in = |first, last| days < 100 && from >= first && from <= last && to <= last;
    if lies_in((7, 20), (10, 5)) && to >= (7, 20) {
        return Some("summer");
    }
    if lies_in((1, 25), (4, 10)) {
        return Some("spring");
    }
    // Over New Year.
    let is_winter = |date: (u32, u32)| date >= (12, 18) || date <= (1, 12);
    (days < 30 && is_winter(from) && is_winter(to)).then_some("winter")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn who_is_in_a_year_graduates_in_the_march_that_ends_it() {
        for (year, on, graduates) in [
            (StudyYear::Bachelor4, "2026-11-24", Some(2027)),
            (StudyYear::Bachelor4, "2027-03-31", Some(2027)),
            (StudyYear::Master1, "2027-04-01", Some(2029)),
            (StudyYear::Bachelor1, "2026-04-01", Some(2030)),
            (StudyYear::Doctor, "2026-04-01", None),
        ] {
            assert_eq!(graduation(year, day(on)), graduates, "{on}");
        }
    }

    #[test]
    fn a_period_lies_in_a_vacation_or_in_none() {
        for (from, to, season) in [
            ("2027-08-01", "2027-09-20", Some("summer")),
            ("2027-07-01", "2027-08-20", None),
            ("2027-08-20", "2027-11-20", None),
            ("2027-02-08", "2027-03-25", Some("spring")),
            ("2027-12-25", "2028-01-06", Some("winter")),
            ("2027-08-01", "2028-08-20", None),
            ("2027-01-05", "2027-03-05", None),
        ] {
            assert_eq!(vacation(day(from), day(to)), season, "{from} {to}");
        }
    }

    #[test]
    fn every_code_has_names() {
        use model::closed::Closed;
        use model::opportunities::{FieldOfStudy, Kind};
        use model::organizations::Industry;
        let fields = FieldOfStudy::CODES.iter().map(|code| ("field", *code));
        let kinds = Kind::CODES.iter().map(|code| ("kind", *code));
        let years = StudyYear::CODES.iter().map(|code| ("year", *code));
        let modes = Mode::CODES.iter().map(|code| ("mode", *code));
        let industries = Industry::CODES.iter().map(|code| ("industry", *code));
        let industries = industries.filter(|(_, code)| *code != "T");
        for value in fields
            .chain(kinds)
            .chain(years)
            .chain(modes)
            .chain(industries)
        {
            assert!(NAMES.contains_key(&value), "{value:?}");
        }
        for (value, names) in &*NAMES {
            assert!(names.iter().all(|name| !name.is_empty()), "{value:?}");
        }
    }
}
