use super::*;
use Condition::{Aim as Purpose, Days, Grade, Guidance, Vacation, Workplace};

/// Answers as somebody types them: aim, days, days at the workplace, years, vacation and guidance.
type Answers = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

fn programme((aim, days, workplace, years, ticks): Answers) -> Programme {
    Programme::of(
        &Draft::default()
            .with(F::Aim, aim)
            .with(F::DaysTotal, days)
            .with(F::DaysWorkplace, workplace)
            .with(F::StudyYears, years.replace(' ', "\n"))
            .with(F::VacationOnly, if ticks.contains('v') { "1" } else { "" })
            .with(F::Guided, if ticks.contains('g') { "1" } else { "" }),
    )
}

/// `3`: it is of this type; `3 days grade`: it comes near to it and lacks these; `? days`: unanswered.
fn told(answers: Answers) -> String {
    let codes = |list: Vec<Condition>| {
        let codes: Vec<_> = list.iter().map(|one| one.code()).collect();
        codes.join(" ")
    };
    let number = |career: CareerType| career.code().trim_start_matches("type-").to_owned();
    match programme(answers).judge() {
        Verdict::Open(open) => format!("? {}", codes(open)),
        Verdict::Is(career) => number(career),
        Verdict::None { nearest, lacks } => format!("not {}: {}", number(nearest), codes(lacks)),
    }
}

#[test]
fn answers_tell_the_type() {
    let cases: &[(Answers, &str)] = &[
        // type 1: information, one day, no work
        (("inform", "1", "0", "", ""), "1"),
        (("inform", "1", "", "", ""), "1"),
        (("inform", "１", "０", "b1 b2", ""), "1"),
        (("inform", "1", "0", "b3 m1", "vg"), "1"),
        (("inform", "2", "0", "", ""), "not 1: days"),
        (("inform", "1", "1", "", ""), "not 1: workplace"),
        (("inform", "5", "3", "b3", "vg"), "not 1: days workplace"),
        // type 2: education, whatever else
        (("educate", "1", "", "", ""), "2"),
        (("educate", "3", "0", "b1 b2 b3 b4", ""), "2"),
        (("educate", "5", "5", "b3", "vg"), "2"),
        (("educate", "15", "2", "m1", "v"), "2"),
        (("educate", "60", "60", "d", "g"), "2"),
        // type 3, general: five days or more
        (("assess", "5", "3", "b3 b4", "vg"), "3"),
        (("assess", "5日間", "３日", "b3", "vg"), "3"),
        (("assess", "10", "6", "b3 b4 m1 m2", "vg"), "3"),
        (("assess", "10", "10", "m1", "vg"), "3"),
        (("assess", "5", "3", "b4", "vg"), "3"),
        (("assess", "6", "4", "b3 m2", "vg"), "3"),
        (("assess", "30", "16", "b3 b4", "vg"), "3"),
        (("assess", "39", "39", "m1 m2 d", "vg"), "3"),
        // each condition of type 3 by itself
        (("assess", "4", "4", "b3", "vg"), "not 3: days"),
        (("assess", "1", "1", "b3", "vg"), "not 3: days"),
        (("assess", "10", "5", "b3", "vg"), "not 3: workplace"),
        (("assess", "5", "2", "b3", "vg"), "not 3: workplace"),
        (("assess", "5", "0", "b3", "vg"), "not 3: workplace"),
        (("assess", "5", "3", "b2 b3", "vg"), "not 3: grade"),
        (("assess", "5", "3", "b1", "vg"), "not 3: grade"),
        (("assess", "5", "3", "", "vg"), "not 3: grade"),
        (("assess", "5", "3", "b3", "g"), "not 3: vacation"),
        (("assess", "5", "3", "b3 d", "g"), "not 3: vacation"),
        (("assess", "5", "3", "b3", "v"), "not 3: guidance"),
        // doctors are free of the vacation
        (("assess", "5", "3", "d", "g"), "3"),
        (("assess", "20", "20", "d", "g"), "3"),
        // several at once
        (
            ("assess", "3", "1", "b1", ""),
            "not 3: days workplace grade vacation guidance",
        ),
        (("assess", "2", "2", "", "g"), "not 3: days grade vacation"),
        // type 4: two months for masters and doctors
        (("assess", "40", "40", "m1 m2", "g"), "4"),
        (("assess", "42", "42", "m1 m2 d", ""), "4"),
        (("assess", "60", "10", "d", ""), "4"),
        (("assess", "40", "40", "m1", "vg"), "4"),
        (("assess", "60", "0", "d", "g"), "not 4: workplace"),
        (("assess", "60", "60", "b4 m1", "g"), "not 3: vacation"),
        (("assess", "60", "60", "b4 m1", "vg"), "3"),
        (("assess", "39", "39", "d", ""), "not 3: guidance"),
        // no answer yet
        (("", "", "", "", ""), "? aim days"),
        (("", "5", "3", "b3", "vg"), "? aim"),
        (("inform", "", "", "", ""), "? days"),
        (("assess", "5", "", "b3", "vg"), "? workplace"),
        (("assess", "", "", "", ""), "? days workplace"),
        (("assess", "0", "0", "b3", "vg"), "? days"),
        (("assess", "五日", "3", "b3", "vg"), "3"),
        (("assess", "about five", "3", "b3", "vg"), "? days"),
    ];
    assert!(cases.len() >= 40, "{}", cases.len());
    for (answers, expected) in cases {
        assert_eq!(told(*answers), *expected, "{answers:?}");
    }
}

#[test]
fn a_declared_type_is_held_against_the_answers() {
    let short = programme(("assess", "3", "1", "b3", "vg"));
    assert_eq!(short.lacks(CareerType::Internship), [Days, Workplace]);
    assert_eq!(short.lacks(CareerType::Specialised), [Days, Grade]);
    assert_eq!(short.lacks(CareerType::CareerEducation), [Purpose]);
    assert_eq!(short.lacks(CareerType::Unclassified), []);
    let bare = Programme::default();
    assert_eq!(
        bare.lacks(CareerType::Internship),
        [Grade, Vacation, Guidance],
        "numbers that nobody has given are not wrong"
    );
}

#[test]
fn who_writes_how_feedback_is_given_has_said_that_it_is() {
    let draft = Draft::default().with(F::Feedback, "最終日に面談します。");
    assert!(Programme::of(&draft).is_guided);
}
