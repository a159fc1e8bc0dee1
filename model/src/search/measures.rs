//! What filters make of the facts of a posting: how long it takes and in which school years, which Japanese it needs, whether it
//! counts for credit.

use crate::closed;
use crate::opportunities::{Cefr, Common, Content, Part, WorkingLanguage};
use crate::time::school_year;
use std::ops::RangeInclusive;

/// The school years that can be asked for.
pub const SCHOOL_YEARS: RangeInclusive<i32> = 2000..=2099;

closed! {
    /// Whether a posting counts for credit; of one that does not say there is no value.
    pub enum Credit {
        Yes = "yes",
    }
}

closed! {
    /// The level of Japanese that one needs.
    pub enum JapaneseNeeded {
        /// Japanese is not used, and no level of it is asked for.
        None = "none",
        A1 = "A1",
        A2 = "A2",
        B1 = "B1",
        B2 = "B2",
        C1 = "C1",
        C2 = "C2",
    }
}

closed! {
    /// How long something takes at most.
    pub enum Length {
        Day = "day",
        Week = "week",
        Month = "month",
        Term = "term",
        Longer = "longer",
    }
}

impl Credit {
    pub fn of(content: &Content) -> Option<Self> {
        let credit = match &content.part {
            Part::Internship(work) => &work.course_credit,
            Part::OverseasProgram(program) => &program.work.course_credit,
            Part::JointResearch(_) | Part::GuestCourse(_) => return None,
        };
        (!credit.is_empty()).then_some(Self::Yes)
    }
}

impl JapaneseNeeded {
    /// `None` where Japanese is used and no level of it is told.
    pub fn of(common: &Common) -> Option<Self> {
        match common.japanese_level {
            Some(Cefr::A1) => Some(Self::A1),
            Some(Cefr::A2) => Some(Self::A2),
            Some(Cefr::B1) => Some(Self::B1),
            Some(Cefr::B2) => Some(Self::B2),
            Some(Cefr::C1) => Some(Self::C1),
            Some(Cefr::C2) => Some(Self::C2),
            None => {
                let used = &common.working_languages;
                let is_used = used.is_empty() || used.contains(&WorkingLanguage::Japanese);
                (!is_used).then_some(Self::None)
            }
        }
    }
}

impl Length {
    /// By the weeks that are told, otherwise by the period, otherwise by the days.
    pub fn of(content: &Content) -> Option<Self> {
        let days = match &content.part {
            Part::OverseasProgram(program) => Some(
                program
                    .weeks_max
                    .unwrap_or(program.weeks_min)
                    .saturating_mul(7),
            ),
            Part::GuestCourse(course) if course.sessions == 1 => Some(1),
            Part::Internship(_) | Part::GuestCourse(_) | Part::JointResearch(_) => None,
        };
        Some(
            match days
                .or_else(|| period(&content.common))
                .or_else(|| worked(content))?
            {
                ..=1 => Self::Day,
                2..=7 => Self::Week,
                8..=31 => Self::Month,
                32..=184 => Self::Term,
                185.. => Self::Longer,
            },
        )
    }
}

/// The school years (年度) on a day of which something takes place: by the period, otherwise by the days that are proposed.
pub fn school_years(content: &Content) -> Vec<i32> {
    let common = &content.common;
    let start = common.starts_on.or(common.ends_on);
    let end = common.ends_on.or(common.starts_on);
    let mut years: Vec<i32> = match (start, end, &content.part) {
        (Some(start), Some(end), _) => (school_year(start)..=school_year(end)).collect(),
        (_, _, Part::GuestCourse(course)) => {
            let days = course.date_candidates.iter();
            days.map(|day| school_year(*day)).collect()
        }
        _ => Vec::new(),
    };
    years.retain(|year| SCHOOL_YEARS.contains(year));
    years.sort_unstable();
    years.dedup();
    years
}

/// Days from the first to the last.
fn period(common: &Common) -> Option<u32> {
    let days = (common.ends_on? - common.starts_on?).num_days();
    u32::try_from(days).ok()?.checked_add(1)
}

fn worked(content: &Content) -> Option<u32> {
    match &content.part {
        Part::Internship(work) => work.days_total,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::opportunities::{Draft, Field, Kind};
    use crate::time::parse_day;

    fn content(kind: Kind, typed: &[(Field, &str)]) -> Content {
        let common = [
            (Field::OriginalLanguage, "ja"),
            (Field::TitleJa, "海"),
            (Field::SummaryJa, "海の話です。"),
            (Field::BodyJa, "海の話です。"),
            (Field::FieldsOfStudy, "07"),
            (Field::Visibility, "public"),
            (Field::Mode, "online"),
            (Field::Country, "JP"),
            (Field::ApplyBy, "2027-06-30"),
            (Field::WorkingLanguages, "ja"),
            (Field::HowToApply, "メールで"),
            (Field::AsOf, "2027-04-15"),
        ];
        let guest = [
            (Field::CourseSide, "offer"),
            (Field::CourseForm, "lecture"),
            (Field::Outcomes, "測れる"),
            (Field::Minutes, "90"),
            (Field::Sessions, "3"),
            (Field::FeeKind, "declined"),
        ];
        let all = common.iter().chain(&guest).chain(typed);
        let draft = all.fold(Draft::default(), |draft, (field, value)| {
            draft.with(*field, *value)
        });
        let today = parse_day("2027-04-15").unwrap();
        draft.check(kind, today).unwrap()
    }

    #[test]
    fn a_length_is_told_by_the_period() {
        for (from, until, expected) in [
            ("2027-08-01", "2027-08-01", Length::Day),
            ("2027-08-01", "2027-08-07", Length::Week),
            ("2027-08-01", "2027-08-31", Length::Month),
            ("2027-08-01", "2028-01-31", Length::Term),
            ("2027-08-01", "2028-03-31", Length::Longer),
        ] {
            let period = [(Field::StartsOn, from), (Field::EndsOn, until)];
            let content = content(Kind::GuestCourse, &period);
            assert_eq!(Length::of(&content), Some(expected), "{from} {until}");
        }
        let once = content(Kind::GuestCourse, &[(Field::Sessions, "1")]);
        assert_eq!(Length::of(&once), Some(Length::Day));
        assert_eq!(Length::of(&content(Kind::GuestCourse, &[])), None);
    }

    #[test]
    fn school_years_are_those_of_the_period_or_of_the_proposed_days() {
        let years = |typed: &[(Field, &str)]| school_years(&content(Kind::GuestCourse, typed));
        let period = [
            (Field::StartsOn, "2028-03-31"),
            (Field::EndsOn, "2028-04-01"),
        ];
        assert_eq!(years(&period), [2027, 2028]);
        assert_eq!(years(&[(Field::StartsOn, "2027-08-01")]), [2027]);
        let proposed = (Field::DateCandidates, "2028-01-20\n2027-10-05\n2028-05-01");
        assert_eq!(years(&[proposed]), [2027, 2028]);
        assert!(years(&[]).is_empty());
    }

    #[test]
    fn no_japanese_is_needed_where_none_is_used() {
        let needed =
            |typed: &[(Field, &str)]| JapaneseNeeded::of(&content(Kind::GuestCourse, typed).common);
        assert_eq!(needed(&[]), None);
        let english = (Field::WorkingLanguages, "en");
        assert_eq!(needed(&[english]), Some(JapaneseNeeded::None));
        let mut common = content(Kind::GuestCourse, &[english]).common;
        common.japanese_level = Some(Cefr::B2);
        assert_eq!(JapaneseNeeded::of(&common), Some(JapaneseNeeded::B2));
    }
}
