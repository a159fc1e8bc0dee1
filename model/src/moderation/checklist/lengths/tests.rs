use super::*;
use crate::moderation::checklist;
use crate::opportunities::{Draft, Field as F, Kind};
use crate::time::parse_day;

fn day(text: &str) -> NaiveDate {
    parse_day(text).unwrap()
}

/// A posting of which these are the lengths.
fn draft(kind: Kind, given: &[(F, &str)]) -> Draft {
    let text = "三日目から現場に出ます。";
    let common = [
        (F::OriginalLanguage, "ja"),
        (F::TitleJa, "風車の点検"),
        (F::SummaryJa, text),
        (F::BodyJa, text),
        (F::FieldsOfStudy, "07"),
        (F::Visibility, "public"),
        (F::Mode, "online"),
        (F::Country, "DE"),
        (F::ApplyBy, "2027-06-30"),
        (F::WorkingLanguages, "ja"),
        (F::HowToApply, text),
        (F::AsOf, "2027-04-15"),
    ];
    let of_kind: &[(F, &str)] = match kind {
        Kind::GuestCourse => &[
            (F::CourseSide, "offer"),
            (F::CourseForm, "lecture"),
            (F::Outcomes, text),
            (F::Minutes, "90"),
            (F::Sessions, "1"),
            (F::FeeKind, "declined"),
        ],
        _ => &[
            (F::CareerType, "type-2"),
            (F::HostInstitution, text),
            (F::WeeksMin, "1"),
            (F::DaysTotal, "5"),
            (F::Visa, "not-needed"),
            (F::RiskLevel, "0"),
            (F::RiskAsOf, "2027-04-15"),
            (F::Programme, text),
            (F::WorkerStatus, "experience"),
            (F::WageUnit, "none"),
            (F::Insurance, "host"),
        ],
    };
    let all = common.iter().chain(of_kind).chain(given);
    all.fold(Draft::default(), |draft, (field, typed)| {
        draft.with(*field, typed)
    })
}

/// What does not agree; `None` where nothing is said twice.
fn clashes(kind: Kind, given: &[(F, &str)]) -> Option<Vec<Clash>> {
    let (draft, today) = (draft(kind, given), day("2027-04-15"));
    let content = draft.check(kind, today).unwrap();
    let findings = checklist(&draft, &content, today).into_iter();
    findings
        .filter(|finding| finding.check == Check::LengthsAgree)
        .find_map(|finding| match finding.found {
            Found::Clashes(clashes) => Some(clashes),
            _ => None,
        })
}

#[test]
fn days_fit_between_the_first_and_the_last() {
    let kind = Kind::Internship;
    let dates = |days: &str, last: &str, flexible: &str| {
        let given = [
            (F::DaysTotal, days),
            (F::StartsOn, "2027-08-02"),
            (F::EndsOn, last),
            (F::PeriodFlexible, flexible),
        ];
        clashes(kind, &given)
    };
    assert_eq!(dates("5", "2027-08-06", ""), Some(vec![]));
    let clash = Clash::Days { days: 6, of: 5 };
    assert_eq!(dates("6", "2027-08-06", ""), Some(vec![clash]));
    assert_eq!(dates("6", "2027-08-06", "1"), None, "it can be discussed");
    assert_eq!(dates("6", "", ""), None, "nothing to compare with");
}

#[test]
fn asvs_v2_2_3_weeks_days_and_dates_of_a_programme_agree() {
    let programme = |least: &str, most: &str, days: &str, dates: (&str, &str)| {
        let given = [
            (F::WeeksMin, least),
            (F::WeeksMax, most),
            (F::DaysTotal, days),
            (F::StartsOn, dates.0),
            (F::EndsOn, dates.1),
        ];
        clashes(Kind::OverseasProgram, &given).unwrap()
    };
    let weeks = |least, most, of| Clash::Weeks { least, most, of };
    let of_weeks = |days, least, most| Clash::DaysOfWeeks { days, least, most };
    // as it was found: eleven days are neither four weeks nor forty days
    let found = programme("4", "10", "40", ("2027-02-28", "2027-03-10"));
    let days = Clash::Days { days: 40, of: 11 };
    assert_eq!(found, [weeks(4, Some(10), 11), days]);
    let none = ("", "");
    for (least, most, days, dates) in [
        ("4", "10", "40", none),
        ("4", "", "365", none),
        ("4", "10", "70", none),
        ("4", "4", "4", none),
        // from a Monday to the Friday of the fourth week, and to its Sunday
        ("4", "4", "20", ("2027-08-02", "2027-08-27")),
        ("4", "4", "28", ("2027-08-02", "2027-08-29")),
        ("4", "", "20", ("2027-08-02", "2028-03-31")),
    ] {
        let found = programme(least, most, days, dates);
        assert_eq!(found, [], "{least} {most} {days} {dates:?}");
    }
    assert_eq!(
        programme("4", "10", "71", none),
        [of_weeks(71, 4, Some(10))]
    );
    assert_eq!(programme("4", "", "3", none), [of_weeks(3, 4, None)]);
    let year = programme("4", "10", "40", ("2027-04-01", "2028-03-31"));
    assert_eq!(year, [weeks(4, Some(10), 366)]);
}

#[test]
fn possible_dates_of_a_course_lie_within_its_period() {
    let course = |first: &str, last: &str, dates: &str| {
        let given = [
            (F::StartsOn, first),
            (F::EndsOn, last),
            (F::DateCandidates, dates),
        ];
        clashes(Kind::GuestCourse, &given)
    };
    let dates = "2027-06-01\n2027-07-01";
    assert_eq!(course("", "", dates), None);
    assert_eq!(course("2027-06-01", "2027-07-01", ""), None);
    assert_eq!(course("2027-06-01", "2027-07-01", dates), Some(vec![]));
    let outside = |text| Some(vec![Clash::Outside(day(text))]);
    assert_eq!(course("2027-06-02", "", dates), outside("2027-06-01"));
    assert_eq!(course("", "2027-06-30", dates), outside("2027-07-01"));
}
