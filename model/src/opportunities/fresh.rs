//! A table test: with one field filled in, nothing is said of any other but that it is missing.

use super::{Draft, FactValue, Field, Input, Kind, Step, problems_of_step, specs};
use crate::closed::Closed;
use crate::problem::FieldProblem;
use crate::time::parse_day;

/// What somebody may fill in first: something right, and something that rules speak of.
fn typed(input: Input) -> Vec<String> {
    let of = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    match input {
        Input::Organization => of(&["0191f6e0-0000-7000-8000-000000000001"]),
        Input::Line { .. } | Input::Text { .. } | Input::Markdown { .. } => {
            of(&["インターンシップ", "学生募集"])
        }
        Input::Integer { min, max } | Input::Hours { min, max } => {
            vec![min.to_string(), max.to_string()]
        }
        Input::Money { .. } => of(&["0", "900", "30000"]),
        Input::Day => of(&["2027-04-15", "2027-12-31"]),
        Input::Tick => of(&["1"]),
        Input::Url => of(&["https://example.ac.jp/apply"]),
        Input::Choice(codes) | Input::Choices(codes) => of(codes),
        Input::Lines { .. } => of(&["Python"]),
        Input::Days { .. } => of(&["2027-06-01"]),
    }
}

#[test]
fn nothing_is_wrong_with_a_field_that_nobody_has_filled_in_yet() {
    let today = parse_day("2027-04-15").unwrap();
    let mut drafts = 0;
    for kind in Kind::ALL {
        for filled in specs(*kind) {
            for text in typed(filled.input) {
                let draft = Draft::default().with(filled.field, &text);
                let problems = draft.check(*kind, today).err().unwrap_or_default();
                for step in Step::ALL {
                    let of_step = problems_of_step(&problems, *kind, *step);
                    let others = of_step
                        .iter()
                        .filter(|(name, _)| *name != filled.field.code());
                    for (name, problem) in others {
                        let is_told_of_the_language = filled.field == Field::OriginalLanguage
                            && *problem == FieldProblem::OriginalMissing;
                        assert!(
                            *problem == FieldProblem::Missing || is_told_of_the_language,
                            "{kind}, only {} = {text}: {name} is {problem:?}",
                            filled.field
                        );
                    }
                }
                drafts += 1;
            }
        }
    }
    assert!(drafts > 600, "{drafts}");
}

#[test]
fn what_is_not_asked_is_kept_and_not_published() {
    let draft = Draft::default()
        .with(Field::WageUnit, "hour")
        .with(Field::WageAmount, "1300");
    let is_a_fact = |draft: &Draft| {
        let facts = draft.facts(Kind::Internship, None);
        facts.iter().any(|fact| fact.field == Field::WageAmount)
    };
    assert!(is_a_fact(&draft));
    let unpaid = draft.with(Field::WageUnit, "none");
    assert!(!is_a_fact(&unpaid));
    assert_eq!(unpaid.get(Field::WageAmount), "1300");
    assert!(is_a_fact(&unpaid.with(Field::WageUnit, "month")));
}

#[test]
fn what_a_list_says_twice_it_says_once() {
    let draft = Draft::default()
        .with(Field::Skills, "Python\nＰＹＴＨＯＮ \npython\n統計\n\nC++")
        .with(Field::DateCandidates, "2027-06-01\n2027/6/1\n2027-06-08");
    let facts = draft.facts(Kind::GuestCourse, None);
    let of = |field| {
        let fact = facts.iter().find(|fact| fact.field == field).unwrap();
        fact.value.clone()
    };
    let skills = ["Python", "統計", "C++"].map(str::to_owned);
    assert_eq!(of(Field::Skills), FactValue::Lines(skills.to_vec()));
    let days = ["2027-06-01", "2027-06-08"].map(|day| parse_day(day).unwrap());
    assert_eq!(of(Field::DateCandidates), FactValue::Days(days.to_vec()));
    let many = "Python\n".repeat(11);
    let draft = draft.with(Field::Skills, many);
    let problems = draft.check(Kind::GuestCourse, days[0]).unwrap_err();
    assert_eq!(problems.of("skills"), None, "one entry is not too many");
}

#[test]
fn problems_come_in_the_order_of_the_form() {
    let today = parse_day("2027-04-15").unwrap();
    for kind in Kind::ALL {
        let problems = Draft::default().check(*kind, today).unwrap_err();
        let mut form = specs(*kind).map(|spec| spec.field.code());
        for name in problems.names() {
            assert!(form.any(|field| field == name), "{kind}: {name} comes late");
        }
    }
}
