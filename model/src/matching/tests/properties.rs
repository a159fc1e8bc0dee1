//! What holds for all pairs, tried on many.

use super::super::*;
use super::sample::Dice;
use super::{bytes, judged};
use chrono::NaiveDate;
use proptest::prelude::*;

/// Any pair.
fn any_inputs() -> impl Strategy<Value = Inputs> {
    any::<u64>().prop_map(|seed| Dice(seed).inputs())
}

/// The lists of each side: of people the numbers of the postings, of postings those of the people.
fn shown(people: &[PersonFacts], postings: &[PostingFacts]) -> Vec<(usize, usize)> {
    let deadline = NaiveDate::from_ymd_opt(2027, 6, 1).unwrap();
    let mut shown = Vec::new();
    for (number, person) in people.iter().enumerate() {
        let pairs = postings.iter().enumerate().map(|(id, posting)| {
            let pair = Pair {
                person,
                posting,
                blocked: false,
            };
            (id, deadline, weigh(&Rules::CURRENT, pair))
        });
        shown.extend(ranked(pairs).into_iter().map(|(id, _)| (number, id)));
    }
    shown
}

proptest! {
    #[test]
    fn exclusion_is_symmetric(seed: u64) {
        let mut dice = Dice(seed);
        let all: Vec<Inputs> = (0..12).map(|_| dice.inputs()).collect();
        let people: Vec<PersonFacts> = all.iter().map(|one| one.person.clone()).collect();
        let postings: Vec<PostingFacts> = all.iter().map(|one| one.posting.clone()).collect();
        let deadline = NaiveDate::from_ymd_opt(2027, 6, 1).unwrap();
        let mut to_hosts = Vec::new();
        for (id, posting) in postings.iter().enumerate() {
            let pairs = people.iter().enumerate().map(|(number, person)| {
                let pair = Pair { person, posting, blocked: false };
                (number, deadline, weigh(&Rules::CURRENT, pair))
            });
            to_hosts.extend(ranked(pairs).into_iter().map(|(number, _)| (number, id)));
        }
        to_hosts.sort_unstable();
        let mut to_people = shown(&people, &postings);
        to_people.sort_unstable();
        prop_assert_eq!(to_people, to_hosts);
    }

    #[test]
    fn ranking_and_explaining_agree(inputs in any_inputs()) {
        let (matched, weighed) = (judged(&inputs), weigh(&Rules::CURRENT, inputs.pair()));
        prop_assert_eq!(matched.excluded.is_empty(), !weighed.excluded);
        prop_assert_eq!(matched.score, weighed.score);
        let points: u16 = matched.lines.iter().map(|line| line.points).sum();
        prop_assert!(points <= SCORE_MAX);
        let is_told = |rule| matched.excluded.iter().any(|one| one.rule() == rule);
        for rule in &matched.unchecked {
            prop_assert!(*rule == Rule::Language || !is_told(*rule), "{rule} is broken and unknown");
        }
        if let Some(score) = matched.score {
            prop_assert_eq!(score, points);
        }
        for line in &matched.lines {
            let has_all = line.points == line.weight;
            let is_asked = line.found != Found::NotAsked;
            prop_assert_eq!(has_all, is_asked && line.lacks.is_empty(), "{:?}", line);
        }
    }

    #[test]
    fn the_order_in_which_facts_are_said_does_not_matter(inputs in any_inputs()) {
        let turned = turned(serde_json::to_value(&inputs).unwrap());
        let turned: Inputs = serde_json::from_value(turned).unwrap();
        prop_assert_eq!(serde_json::to_vec(&turned).unwrap(), serde_json::to_vec(&inputs).unwrap());
        prop_assert_eq!(bytes(&judged(&turned)), bytes(&judged(&inputs)));
    }

    #[test]
    fn what_fits_more_never_lowers_the_score(inputs in any_inputs()) {
        let before = judged(&inputs);
        let lacking = before.lines.iter().flat_map(|line| &line.lacks);
        for thing in lacking {
            let more = Inputs { person: inputs.person.with(thing), ..inputs.clone() };
            let after = judged(&more);
            prop_assert!(after.score >= before.score, "{:?}", thing);
            prop_assert!(after.excluded.len() <= before.excluded.len(), "{:?}", thing);
        }
    }

    #[test]
    fn a_wish_that_is_met_never_lowers_the_score(inputs in any_inputs()) {
        let before = judged(&inputs).score;
        for skill in inputs.posting.used_skills.iter() {
            let mut more = inputs.clone();
            more.person.wished_skills = more.person.wished_skills.with(skill.name());
            prop_assert!(judged(&more).score >= before);
        }
        let mut more = inputs.clone();
        more.person.kinds = more.person.kinds.with(inputs.posting.kind);
        more.person.paid |= inputs.posting.paid == Some(true);
        prop_assert!(judged(&more).score >= before);
    }

    #[test]
    fn what_was_kept_is_made_again(inputs in any_inputs()) {
        let matched = judged(&inputs);
        let kept: Inputs = serde_json::from_slice(&serde_json::to_vec(&inputs).unwrap()).unwrap();
        let again = judge_again(matched.rules, &kept).unwrap();
        prop_assert_eq!(bytes(&again), bytes(&matched));
        let read: Matched = serde_json::from_slice(&bytes(&matched)).unwrap();
        prop_assert_eq!(read, matched);
    }
}

/// Every list the other way round.
fn turned(value: serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::Array(values) => values.into_iter().rev().map(turned).collect(),
        Value::Object(fields) => {
            let turned = fields
                .into_iter()
                .map(|(name, value)| (name, turned(value)));
            Value::Object(turned.collect())
        }
        other => other,
    }
}
