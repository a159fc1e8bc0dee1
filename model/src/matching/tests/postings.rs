//! Facts as they are read from checked postings of each kind.

use super::super::*;
use crate::opportunities::{Draft, Field as F, Kind, StudyYear, Visa};
use crate::time::parse_day;

fn draft(kind: Kind, fields: &[(F, &str)]) -> PostingFacts {
    let today = parse_day("2027-04-15").unwrap();
    let common: &[(F, &str)] = &[
        (F::OriginalLanguage, "ja"),
        (F::TitleJa, "募集"),
        (F::SummaryJa, "概要"),
        (F::BodyJa, "本文"),
        (F::FieldsOfStudy, "07\n06"),
        (F::Skills, "CAD\nPython"),
        (F::Visibility, "public"),
        (F::Mode, "on-site"),
        (F::Country, "JP"),
        (F::Prefecture, "42"),
        (F::ApplyBy, "2027-06-30"),
        (F::WorkingLanguages, "ja\nother"),
        (F::JapaneseLevel, "B2"),
        (F::HowToApply, "メールで"),
        (F::AsOf, "2027-04-10"),
    ];
    let typed = common.iter().chain(fields);
    let draft = typed.fold(Draft::default(), |draft, (field, text)| {
        draft.with(*field, text)
    });
    let content = draft.check(kind, today).unwrap();
    PostingFacts::of(&content, false)
}

fn json(facts: &PostingFacts) -> serde_json::Value {
    serde_json::to_value(facts).unwrap()
}

#[test]
fn an_internship_says_whom_it_is_for_and_for_how_long() {
    let facts = draft(
        Kind::Internship,
        &[
            (F::CareerType, "type-3"),
            (F::StudyYears, "b4\nb3"),
            (F::DaysTotal, "10"),
            (F::DaysWorkplace, "8"),
            (F::VacationOnly, "1"),
            (F::Programme, "設計を学ぶ"),
            (F::WorkerStatus, "worker"),
            (F::WageUnit, "hour"),
            (F::WageAmount, "1200"),
            (F::Insurance, "workers-compensation"),
            (F::ScopeOfChange, "なし"),
            (F::Purpose, "学ぶ"),
            (F::AbilitiesNeeded, "なし"),
            (F::Feedback, "あり"),
            (F::DataUse, "not-used"),
            (F::PlanThisYear, "5人"),
            (F::PastRecord, "なし"),
            (F::HiringRecord, "なし"),
            (F::StartsOn, "2027-08-02"),
            (F::EndsOn, "2027-08-31"),
            (F::PeriodFlexible, "1"),
        ],
    );
    let expected = serde_json::json!({
        "kind": "internship",
        "years": ["b3", "b4"],
        "students_only": true,
        "no_students": false,
        "fields": ["06", "07"],
        "skills": ["CAD", "Python"],
        "used_skills": ["CAD", "Python"],
        "languages": {"ja": "B2"},
        "mode": "on-site",
        "area": "JP-42",
        "times": [{"from": "2027-08-02", "until": "2027-08-31"}],
        "days_min": 10,
        "flexible": true,
        "vacations": true,
        "paid": true,
        "visa": null,
        "full": false,
    });
    assert_eq!(json(&facts), expected);
    assert_eq!((facts.least_days(), facts.wanted_days()), (10, 10));
}

#[test]
fn joint_research_for_graduates_is_for_them_whoever_else_was_ticked() {
    let research = [
        (F::Direction, "need"),
        (F::ResearchForm, "joint"),
        (F::ProblemStatement, "課題"),
        (F::Benefit, "利点"),
        (F::TrlNow, "3"),
        (F::Techniques, "強化学習"),
        (F::Expertise, "流体力学"),
        (F::BudgetBand, "open"),
        (F::ResearchPlace, "university"),
        (F::StudentPart, "graduate"),
        (F::StudyYears, "b4\nm2"),
    ];
    let need = draft(Kind::JointResearch, &research);
    assert_eq!(need.years, [StudyYear::Master2].into_iter().collect());
    assert!(!need.students_only && !need.no_students);
    let names = |skills: &Skills| {
        skills
            .iter()
            .map(|one| one.name().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&need.skills), ["CAD", "Python", "流体力学"]);
    assert_eq!(names(&need.used_skills), ["CAD", "Python", "強化学習"]);

    let seed = research.map(|(field, typed)| match field {
        F::Direction => (field, "seed"),
        F::StudentPart => (field, "none"),
        _ => (field, typed),
    });
    let seed = draft(Kind::JointResearch, &seed);
    assert_eq!(names(&seed.skills), ["流体力学"]);
    assert!(seed.no_students);
}

#[test]
fn an_overseas_programme_says_its_visa_and_a_guest_course_its_days() {
    let overseas = draft(
        Kind::OverseasProgram,
        &[
            (F::Country, "DE"),
            (F::Prefecture, ""),
            (F::HostInstitution, "TU München"),
            (F::WeeksMin, "4"),
            (F::Visa, "student-arranges"),
            (F::RiskLevel, "0"),
            (F::RiskAsOf, "2027-04-10"),
            (F::DaysTotal, "20"),
            (F::Programme, "研究補助"),
            (F::WorkerStatus, "experience"),
            (F::WageUnit, "none"),
            (F::Insurance, "school"),
        ],
    );
    assert_eq!(overseas.visa, Some(Visa::StudentArranges));
    assert_eq!(overseas.area.as_deref(), Some("DE"));
    assert_eq!((overseas.days_min, overseas.paid), (28, Some(false)));
    assert!(!overseas.students_only, "it names no years");

    let offer = draft(
        Kind::GuestCourse,
        &[
            (F::CourseSide, "offer"),
            (F::CourseForm, "lecture"),
            (F::Outcomes, "設計の流れが分かる"),
            (F::Minutes, "90"),
            (F::Sessions, "1"),
            (F::DateCandidates, "2027-07-01\n2027-07-02\n2027-07-08"),
            (F::FeeKind, "declined"),
        ],
    );
    assert!(offer.skills.is_empty());
    assert_eq!(offer.used_skills.len(), 2);
    assert_eq!(offer.times.iter().count(), 2);
    assert_eq!((offer.least_days(), offer.wanted_days()), (1, 1));
    assert_eq!(offer.paid, None);
}
