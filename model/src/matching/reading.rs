//! Which facts a posting says.

use super::facts::PostingFacts;
use super::sorted::{Skills, Sorted};
use super::times::{Period, Times};
use crate::opportunities::{
    Cefr, Common, Content, CourseSide, Direction, Kind, Part, StudentPart, StudyYear, Visa,
    WorkingLanguage,
};
use std::collections::BTreeMap;

const GRADUATES: [StudyYear; 3] = [StudyYear::Master1, StudyYear::Master2, StudyYear::Doctor];

impl PostingFacts {
    /// What a checked posting says; whether all its places are taken it does not know itself.
    pub fn of(content: &Content, full: bool) -> Self {
        let (common, kind) = (&content.common, content.kind());
        let (times, days_min, flexible) = period(content);
        let years = years(content);
        Self {
            kind,
            students_only: is_for_students(kind) && !years.is_empty(),
            no_students: students(content) == Some(StudentPart::None),
            years,
            fields: common.fields_of_study.iter().copied().collect(),
            skills: asked_for(content),
            used_skills: used(content),
            languages: languages(common),
            mode: common.place.mode,
            area: area(common),
            times,
            days_min,
            flexible,
            vacations: matches!(&content.part, Part::Internship(work) if work.vacation_only),
            paid: content.paid(),
            visa: visa(content),
            full,
        }
    }
}

/// Years of study are those of whoever takes part; of joint research and guest courses, only of the students among them.
fn is_for_students(kind: Kind) -> bool {
    matches!(kind, Kind::Internship | Kind::OverseasProgram)
}

/// Which students take part in joint research.
fn students(content: &Content) -> Option<StudentPart> {
    match &content.part {
        Part::JointResearch(research) => Some(research.students),
        _ => None,
    }
}

fn years(content: &Content) -> Sorted<StudyYear> {
    let years = content.common.study_years.iter().copied();
    match students(content) {
        Some(StudentPart::Graduate) => {
            let stated: Sorted<StudyYear> = years.filter(|year| GRADUATES.contains(year)).collect();
            if stated.is_empty() {
                GRADUATES.into_iter().collect()
            } else {
                stated
            }
        }
        _ => years.collect(),
    }
}

/// What the form calls skills is asked for, but for seeds and offers, where it has the keywords of what is offered.
fn asked_for(content: &Content) -> Skills {
    let skills = &content.common.skills;
    match &content.part {
        Part::JointResearch(research) if research.direction == Direction::Seed => {
            research.expertise.iter().collect()
        }
        Part::JointResearch(research) => skills.iter().chain(&research.expertise).collect(),
        Part::GuestCourse(course) if course.side == CourseSide::Offer => Skills::default(),
        _ => skills.iter().collect(),
    }
}

fn used(content: &Content) -> Skills {
    let techniques = match &content.part {
        Part::JointResearch(research) => research.techniques.as_slice(),
        _ => &[],
    };
    content.common.skills.iter().chain(techniques).collect()
}

/// Languages that the form has no name for cannot be compared.
fn languages(common: &Common) -> BTreeMap<WorkingLanguage, Option<Cefr>> {
    let spoken = common.working_languages.iter().copied();
    let named = spoken.filter(|language| *language != WorkingLanguage::Other);
    let mut languages: BTreeMap<_, _> = named.map(|language| (language, None)).collect();
    for (language, level) in [
        (WorkingLanguage::Japanese, common.japanese_level),
        (WorkingLanguage::English, common.english_level),
    ] {
        if level.is_some() {
            languages.insert(language, level);
        }
    }
    languages
}

fn area(common: &Common) -> Option<String> {
    let place = &common.place;
    let country = Some(&place.country).filter(|country| !country.is_empty());
    match &place.prefecture {
        Some(prefecture) => Some(format!("JP-{prefecture}")),
        None => country.cloned(),
    }
}

/// When it takes place, how many days of it are needed, and whether they are to be agreed on.
fn period(content: &Content) -> (Times, u32, bool) {
    let common = &content.common;
    let days_min = match &content.part {
        Part::Internship(work) => work.days_total.unwrap_or(0),
        Part::OverseasProgram(program) => program.weeks_min.saturating_mul(7),
        Part::JointResearch(_) | Part::GuestCourse(_) => 0,
    };
    let (from, until) = (
        common.starts_on.or(common.ends_on),
        common.ends_on.or(common.starts_on),
    );
    match (from, until, &content.part) {
        (Some(from), Some(until), _) => {
            let times = Times::from_iter([Period { from, until }]);
            // Of one day alone nothing is known but that it is one of them.
            let is_told = common.starts_on.is_some() && common.ends_on.is_some();
            (times, days_min, common.period_flexible || !is_told)
        }
        (_, _, Part::GuestCourse(course)) => {
            let days = course.date_candidates.iter().copied();
            (
                days.map(|day| Period {
                    from: day,
                    until: day,
                })
                .collect(),
                1,
                true,
            )
        }
        _ => (Times::default(), days_min, false),
    }
}

fn visa(content: &Content) -> Option<Visa> {
    match &content.part {
        Part::OverseasProgram(program) => Some(program.visa),
        _ => None,
    }
}
