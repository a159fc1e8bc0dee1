use super::*;
use crate::opportunities::{Field as F, Kind};
use crate::time::parse_day;

fn day(text: &str) -> NaiveDate {
    parse_day(text).unwrap()
}

/// An internship of type 3 with which nothing is wrong on 2027-04-15.
fn internship() -> Draft {
    let text = "三日目から現場に出ます。";
    let given = [
        (F::OriginalLanguage, "ja"),
        (F::TitleJa, "風車の点検インターンシップ"),
        (F::SummaryJa, text),
        (F::BodyJa, text),
        (F::FieldsOfStudy, "07"),
        (F::Visibility, "public"),
        (F::Aim, "assess"),
        (F::DaysTotal, "10"),
        (F::DaysWorkplace, "6"),
        (F::StudyYears, "b3\nm1"),
        (F::VacationOnly, "1"),
        (F::CareerType, "type-3"),
        (F::Programme, text),
        (F::HoursPerDay, "7"),
        (F::WorkerStatus, "experience"),
        (F::WageUnit, "none"),
        (F::Insurance, "host"),
        (F::Purpose, text),
        (F::AbilitiesNeeded, text),
        (F::Feedback, text),
        (F::DataUse, "not-used"),
        (F::PlanThisYear, text),
        (F::PastRecord, text),
        (F::HiringRecord, text),
        (F::Mode, "on-site"),
        (F::Country, "JP"),
        (F::Prefecture, "13"),
        (F::ApplyBy, "2027-06-30"),
        (F::ReplyBy, "2027-07-10"),
        (F::WorkingLanguages, "ja"),
        (F::HowToApply, text),
        (F::AsOf, "2027-04-15"),
    ];
    let drafts = given.into_iter();
    drafts.fold(Draft::default(), |draft, (field, typed)| {
        draft.with(field, typed)
    })
}

/// What does not hold, and what was found.
fn open(draft: &Draft, today: &str) -> Vec<(Check, Found)> {
    let today = day(today);
    let content = draft.check(Kind::Internship, today).unwrap();
    let findings = checklist(draft, &content, today);
    let open = findings.into_iter().filter(|finding| !finding.holds);
    open.map(|finding| (finding.check, finding.found)).collect()
}

#[test]
fn a_sound_internship_holds_every_point() {
    assert_eq!(open(&internship(), "2027-04-15"), []);
}

#[test]
fn what_does_not_hold_brings_its_fact() {
    let now = "2027-04-15";
    let changed = |field, typed| open(&internship().with(field, typed), now);
    let late = open(&internship(), "2027-06-25");
    assert_eq!(late, [(Check::TimeToApply, Found::Days(5))]);
    assert_eq!(
        changed(F::DaysWorkplace, "5"),
        [(
            Check::MostlyAtWorkplace,
            Found::AtWorkplace {
                days: Some(5),
                of: Some(10)
            }
        )]
    );
    let short = internship()
        .with(F::DaysTotal, "4")
        .with(F::DaysWorkplace, "3");
    assert_eq!(
        open(&short, now),
        [(Check::LongEnough, Found::DaysOf { days: 4, asked: 5 })]
    );
    let declared = Found::Declared(CareerType::Internship);
    assert_eq!(
        changed(F::StudyYears, "b2"),
        [(Check::LateYears, declared.clone())]
    );
    assert_eq!(
        changed(F::VacationOnly, ""),
        [(Check::InVacation, Found::Said)]
    );
    assert_eq!(changed(F::Aim, "educate"), [(Check::AimFits, declared)]);
    assert_eq!(changed(F::ReplyBy, ""), [(Check::ReplyDate, Found::Said)]);
    assert_eq!(
        changed(F::Insurance, "undecided"),
        [(Check::InsuranceSettled, Found::Said)]
    );
}

#[test]
fn a_worker_by_the_answers_is_told_and_so_is_pay_below_the_minimum() {
    let now = "2027-04-15";
    let answered = internship()
        .with(F::OrdersGiven, "yes")
        .with(F::BenefitToHost, "yes");
    let signs = vec![Sign::Orders, Sign::Benefit];
    let standing = Found::Standing(Standing::Worker, signs);
    assert_eq!(open(&answered, now), [(Check::WorkerStatus, standing)]);
    let worker = answered
        .with(F::WorkerStatus, "worker")
        .with(F::WageUnit, "hour")
        .with(F::WageAmount, "900")
        .with(F::ScopeOfChange, "変更なし");
    let found = open(&worker, now);
    let [(Check::MinimumWage, Found::Pay(compared))] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!((compared.hourly, compared.minimum.yen), (900, 1280));
    assert_eq!(open(&worker.with(F::WageAmount, "1300"), now), []);
}

#[test]
fn pupils_of_a_high_school_are_minors() {
    let course = |form: &str, minors: &str| {
        let course = internship()
            .with(F::CourseSide, "offer")
            .with(F::CourseForm, form)
            .with(F::Outcomes, "風車の保守を説明できる")
            .with(F::Minutes, "50")
            .with(F::Sessions, "1")
            .with(F::FeeKind, "declined")
            .with(F::MinorsPresent, minors);
        let today = day("2027-04-15");
        let content = course.check(Kind::GuestCourse, today).unwrap();
        let findings = checklist(&course, &content, today).into_iter();
        let mut open = findings.filter(|finding| !finding.holds);
        open.any(|finding| finding.check == Check::Minors)
    };
    assert!(course("high-school", "") && course("high-school", "1") && course("lecture", "1"));
    assert!(!course("lecture", ""));
}
