//! The cases of the domain guide (A8) that need neither pages nor storage; the first is in `golden.rs`, the seventh in `texts`.

use super::super::*;
use super::sample::sample;
use super::{bytes, fitting, inputs, judged};
use serde_json::{Value, json};

/// Another edition, as one may come after the first.
const V2: Rules = Rules {
    version: 2,
    weights: [
        (Criterion::Fields, 100),
        (Criterion::Skills, 400),
        (Criterion::Period, 150),
        (Criterion::Place, 100),
        (Criterion::Languages, 100),
        (Criterion::Wishes, 100),
        (Criterion::Conditions, 50),
    ],
};

#[test]
fn a8_2_an_old_result_is_made_again_after_new_rules() {
    let mut kept = fitting();
    kept.person.skills = ["Python"].into_iter().collect();
    let first = judge(Rules::of(1).unwrap(), kept.pair());
    let second = judge(&V2, kept.pair());
    assert_eq!((first.rules, first.score), (1, Some(875)));
    assert_eq!((second.rules, second.score), (2, Some(800)));
    assert_eq!(
        bytes(&judge_again(first.rules, &kept).unwrap()),
        bytes(&first)
    );
    assert_eq!(judge_again(9, &kept), None);
}

#[test]
fn a8_3_one_fact_moves_the_score_by_its_weight_alone() {
    let whole = fitting();
    assert_eq!(judged(&whole).score, Some(SCORE_MAX));
    let with = |name: &str, value: Value| {
        let mut json = serde_json::to_value(&whole).unwrap();
        json["person"][name] = value;
        inputs(json)
    };
    for (name, value, criterion) in [
        ("fields", json!(["01"]), Criterion::Fields),
        ("skills", json!(["CAD"]), Criterion::Skills),
        ("times", json!([]), Criterion::Period),
        ("places", json!([]), Criterion::Place),
        ("places", json!(["JP-27"]), Criterion::Place),
        ("languages", json!({"de": "B1"}), Criterion::Languages),
        ("wished_skills", json!(["CAD"]), Criterion::Wishes),
        ("wished_skills", json!([]), Criterion::Wishes),
    ] {
        let (before, after) = (judged(&whole), judged(&with(name, value)));
        let weight = before.lines[criterion as usize].weight;
        assert_eq!(after.score, Some(SCORE_MAX - weight), "{name}");
        for (line, other) in before.lines.iter().zip(&after.lines) {
            assert_eq!(line != other, line.criterion == criterion, "{name}");
        }
    }
    // Kind and pay have one weight between them.
    assert_eq!(
        judged(&with("kinds", json!(["guest-course"]))).score,
        Some(975)
    );
}

#[test]
fn a8_4_sex_age_nationality_and_the_like_are_no_facts() {
    let facts = serde_json::to_value(PersonFacts::default()).unwrap();
    let mut names: Vec<&String> = facts.as_object().unwrap().keys().collect();
    names.sort();
    let known = [
        "fields",
        "kinds",
        "languages",
        "paid",
        "places",
        "skills",
        "student",
        "times",
        "vacations",
        "visa_by_host",
        "wished_skills",
        "year",
    ];
    assert_eq!(
        names, known,
        "a fact about people that nobody has agreed on"
    );
    for never in [
        "sex",
        "gender",
        "age",
        "birth",
        "nationality",
        "photo",
        "name",
        "address",
        "family",
        "religion",
        "school",
        "rank",
        "clicks",
        "payment",
    ] {
        let mut json = serde_json::to_value(fitting()).unwrap();
        json["person"][never] = json!("x");
        let read = serde_json::from_value::<Inputs>(json);
        assert!(read.is_err(), "{never} would be an input");
    }
}

#[test]
fn a8_5_the_nearest_change_comes_to_the_score_that_it_predicts() {
    let (mut raised, mut admitted) = (0, 0);
    for pair in sample(3_000) {
        let before = judged(&pair);
        let Some(change) = before.change else {
            continue;
        };
        let person = pair.person.with(&change.add);
        let after = judged(&Inputs { person, ..pair });
        assert_eq!(before.score, Some(change.from));
        assert_eq!(after.score, Some(change.to));
        assert_eq!(after.excluded, []);
        assert_eq!(change.admits, !before.excluded.is_empty());
        assert!(change.admits || change.to > change.from);
        raised += u32::from(!change.admits);
        admitted += u32::from(change.admits);
    }
    assert!(
        raised > 100 && admitted > 100,
        "{raised} raised, {admitted} admitted"
    );
}

#[test]
fn a8_5_nothing_that_could_be_added_raises_it_more() {
    for pair in sample(1_000) {
        let before = judged(&pair);
        let best = before.change.map_or(before.score, |change| Some(change.to));
        let Some(best) = best.filter(|_| before.excluded.is_empty()) else {
            continue;
        };
        for line in before
            .lines
            .iter()
            .filter(|line| line.criterion < Criterion::Wishes)
        {
            for thing in &line.lacks {
                let person = pair.person.with(thing);
                let after = judged(&Inputs {
                    person,
                    ..pair.clone()
                });
                assert!(after.score <= Some(best), "{thing:?}");
            }
        }
    }
}

#[test]
fn a8_8_an_empty_profile_has_no_score() {
    for pair in sample(1_000) {
        let nobody = Inputs {
            person: PersonFacts::default(),
            ..pair
        };
        let matched = judged(&nobody);
        assert_eq!(matched.score, None);
        assert_eq!(matched.change, None);
        for line in &matched.lines {
            assert_eq!(line.fits, []);
        }
    }
}

#[test]
fn what_fits_not_at_all_has_the_score_0() {
    let mut pair = fitting();
    pair.person = serde_json::from_value(json!({"fields": ["01"], "skills": ["CAD"]})).unwrap();
    pair.posting.students_only = false;
    assert_eq!(judged(&pair).score, Some(0));
}

#[test]
fn each_hard_rule_excludes_by_itself() {
    let excluded = |change: &dyn Fn(&mut Value)| {
        let mut json = serde_json::to_value(fitting()).unwrap();
        change(&mut json);
        let excluded = judged(&inputs(json)).excluded;
        excluded.iter().map(Exclusion::rule).collect::<Vec<_>>()
    };
    let unchecked = |name: &str, value: Value| {
        let mut json = serde_json::to_value(fitting()).unwrap();
        json["person"][name] = value;
        judged(&inputs(json)).unchecked
    };
    assert_eq!(unchecked("paid", json!(false)), []);
    assert_eq!(unchecked("year", json!(null)), [Rule::Level]);
    assert_eq!(unchecked("times", json!([])), [Rule::Dates]);
    assert_eq!(
        unchecked("languages", json!({"ja": "C2"})),
        [Rule::Language]
    );
    assert_eq!(unchecked("places", json!([])), [Rule::Place]);

    assert_eq!(excluded(&|_| {}), []);
    assert_eq!(
        excluded(&|all| all["person"]["year"] = json!("b2")),
        [Rule::Level]
    );
    assert_eq!(excluded(&|all| all["person"]["year"] = json!(null)), []);
    assert_eq!(
        excluded(&|all| all["posting"]["no_students"] = json!(true)),
        [Rule::Level]
    );
    let alumnus = |all: &mut Value| {
        all["person"]["student"] = json!(false);
        all["person"]["year"] = json!(null);
    };
    assert_eq!(excluded(&alumnus), [Rule::Level]);
    let days = |until: &str| json!([{"from": "2027-09-01", "until": until}]);
    assert_eq!(
        excluded(&|all| all["person"]["times"] = days("2027-09-09")),
        [Rule::Dates]
    );
    assert_eq!(
        excluded(&|all| all["person"]["times"] = days("2027-09-10")),
        []
    );
    assert_eq!(
        excluded(&|all| all["person"]["languages"]["en"] = json!("A2")),
        [Rule::Language]
    );
    assert_eq!(
        excluded(&|all| all["person"]["places"] = json!(["online"])),
        [Rule::Place]
    );
    assert_eq!(excluded(&|all| all["person"]["places"] = json!(["JP"])), []);
    let hybrid = |all: &mut Value| {
        all["person"]["places"] = json!(["JP-27"]);
        all["posting"]["mode"] = json!("hybrid");
    };
    assert_eq!(excluded(&hybrid), []);
    assert_eq!(
        excluded(&|all| all["posting"]["full"] = json!(true)),
        [Rule::Capacity]
    );
    assert_eq!(
        excluded(&|all| all["blocked"] = json!(true)),
        [Rule::Blocked]
    );
    let visa = |all: &mut Value| {
        all["person"]["visa_by_host"] = json!(true);
        all["posting"]["visa"] = json!("student-arranges");
    };
    assert_eq!(excluded(&visa), [Rule::Visa]);
}
