//! Totals and counts against those that a loop over all documents gives.

use crate::support::{TODAY, posting, question, settings};
use proptest::prelude::*;
use search::{Answer, Batch, Document, Facet, Index, Order, Question, Reach};
use std::collections::BTreeMap;

const WORDS: [&str; 3] = ["半導体", "看護", "海洋"];
const TOLD: usize = 64;

fn document(number: usize, dice: &mut impl FnMut(usize) -> usize) -> Document {
    let body: Vec<&str> = WORDS.into_iter().filter(|_| dice(3) > 0).collect();
    let mut document = posting(
        &format!("{number:04}"),
        "講座",
        "",
        &[],
        &[],
        &body.join("。"),
    );
    // Values that half of the documents have, that some have, and that one has.
    let mut tag = |facet, value: usize| document.tags.push((facet, format!("{value:03}")));
    tag(Facet::Kind, dice(2));
    tag(Facet::Place, dice(30));
    tag(Facet::Organization, dice(4) * dice(40));
    for _ in 0..dice(3) {
        tag(Facet::Skill, dice(120));
    }
    document.tags.sort();
    document.tags.dedup();
    document.members_only = dice(4) == 0;
    document.open = dice(5) > 0;
    document.published = (TODAY - dice(400) as i64) * 86_400;
    document.apply_by = TODAY + dice(140) as i64 - 30;
    document.starts_on = (dice(3) > 0).then(|| TODAY + dice(100) as i64);
    document.ends_on = (dice(3) > 0).then(|| TODAY + 50 + dice(100) as i64);
    document
}

/// Several commits, the last of which replace documents of the first.
fn index_of(documents: &[Document], replaced: &[Document]) -> Index {
    let index = Index::open(settings(None, None)).expect("an index");
    let parts = documents.chunks(documents.len() / 2 + 1);
    for part in parts.chain(replaced.chunks(20)) {
        let batch = Batch {
            upserts: part.to_vec(),
            deletes: Vec::new(),
            position: 1,
        };
        index.apply(batch).expect("a commit");
    }
    index
}

fn asked(dice: &mut impl FnMut(usize) -> usize) -> Question {
    let words = WORDS.into_iter().filter(|_| dice(2) == 0);
    let mut text = words.collect::<Vec<_>>().join(" ");
    if !text.is_empty() && dice(4) == 0 {
        text.push_str(" -海洋");
    }
    let mut chosen: Vec<(Facet, Vec<String>)> = Vec::new();
    for (facet, values) in [
        (Facet::Kind, 2),
        (Facet::Place, 30),
        (Facet::Organization, 20),
        (Facet::Skill, 120),
    ] {
        if dice(4) == 0 {
            let values = (0..1 + dice(3)).map(|_| format!("{:03}", dice(values)));
            chosen.push((facet, values.collect()));
        }
    }
    let members = match dice(3) {
        0 => Reach::All,
        1 => Reach::Public,
        _ => Reach::Own(vec![format!("{:03}", dice(10))]),
    };
    Question {
        chosen,
        members,
        include_closed: dice(3) == 0,
        apply_by_until: (dice(3) == 0).then(|| TODAY + dice(60) as i64),
        published_from: (dice(5) == 0).then(|| (TODAY - dice(60) as i64) * 86_400),
        from: (dice(4) == 0).then(|| TODAY + dice(60) as i64),
        until: (dice(4) == 0).then(|| TODAY + 60 + dice(60) as i64),
        order: [Order::Relevance, Order::Newest, Order::Deadline][dice(3)],
        ..question(&text)
    }
}

fn is_visible(question: &Question, document: &Document) -> bool {
    let has = |facet, value: &String| document.tags.contains(&(facet, value.clone()));
    let is_reached = match &question.members {
        Reach::All => true,
        Reach::Public => false,
        Reach::Own(own) => own.iter().any(|one| has(Facet::Organization, one)),
    };
    let is_timed = document.starts_on.is_some() || document.ends_on.is_some();
    let starts = question
        .until
        .is_none_or(|until| document.starts_on.is_none_or(|day| day <= until));
    let ends = question
        .from
        .is_none_or(|from| document.ends_on.is_none_or(|day| day >= from));
    let any_time = question.from.is_none() && question.until.is_none();
    let (with, without): (Vec<&str>, Vec<&str>) = question
        .text
        .split_whitespace()
        .partition(|word| !word.starts_with('-'));
    let is_there = |word: &&str| document.body.contains(word.trim_start_matches('-'));
    let is_new = question
        .published_from
        .is_none_or(|from| document.published >= from);
    (is_reached || !document.members_only)
        && is_new
        && (any_time || (is_timed && starts && ends))
        && with.iter().all(is_there)
        && !without.iter().any(is_there)
}

fn is_over(document: &Document) -> bool {
    !document.open || document.apply_by < TODAY
}

/// Total, closed ones, what closes within 7, 30 and 90 days, and the counts of each facet.
type Numbers = (u64, u64, Vec<u64>, Vec<Vec<(String, u64)>>);

fn naive(question: &Question, documents: &[&Document]) -> Numbers {
    let has = |document: &Document, (facet, values): &(Facet, Vec<String>)| {
        values
            .iter()
            .any(|value| document.tags.contains(&(*facet, value.clone())))
    };
    let fits_but = |document: &Document, but: Option<Facet>| {
        let mut chosen = question
            .chosen
            .iter()
            .filter(|(facet, _)| Some(*facet) != but);
        chosen.all(|one| has(document, one))
    };
    let visible = documents
        .iter()
        .filter(|document| is_visible(question, document));
    let visible: Vec<&Document> = visible.copied().collect();
    let in_time = |document: &&&Document| {
        question
            .apply_by_until
            .is_none_or(|until| document.apply_by <= until)
    };
    let shown = |document: &&&Document| question.include_closed || !is_over(document);
    let fits = |document: &&&Document| fits_but(document, None);
    let total = visible
        .iter()
        .filter(shown)
        .filter(in_time)
        .filter(fits)
        .count() as u64;
    let over = visible
        .iter()
        .filter(in_time)
        .filter(fits)
        .filter(|one| is_over(one))
        .count() as u64;
    let closing = [7, 30, 90].into_iter().map(|days| {
        let near = |one: &&&Document| (TODAY..=TODAY + days).contains(&one.apply_by);
        visible
            .iter()
            .filter(shown)
            .filter(fits)
            .filter(near)
            .count() as u64
    });
    let facets = Facet::ALL.into_iter().map(|facet| {
        let mut counts: BTreeMap<&String, u64> = BTreeMap::new();
        for document in visible.iter().filter(shown).filter(in_time) {
            if fits_but(document, Some(facet)) {
                for (_, value) in document.tags.iter().filter(|(of, _)| *of == facet) {
                    *counts.entry(value).or_default() += 1;
                }
            }
        }
        let mut counts: Vec<(String, u64)> = counts
            .into_iter()
            .map(|(name, count)| (name.clone(), count))
            .collect();
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let is_chosen = |name: &String| {
            let mut chosen = question.chosen.iter();
            chosen.any(|(of, names)| *of == facet && names.contains(name))
        };
        let told = counts.into_iter().enumerate();
        let told = told.filter(|(place, (name, _))| *place < TOLD || is_chosen(name));
        told.map(|(_, count)| count).collect()
    });
    (total, over, closing.collect(), facets.collect())
}

fn told(answer: Answer) -> Numbers {
    let closing = answer.closing.into_iter().map(|(_, count)| count);
    let facets = answer.facets.into_iter().map(|(_, counts)| counts);
    (
        answer.total,
        answer.over,
        closing.collect(),
        facets.collect(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn counts_are_those_of_a_loop(rolls in prop::collection::vec(any::<u32>(), 997)) {
        let mut at = 0;
        let mut dice = move |sides: usize| {
            at += 1;
            (rolls[at % rolls.len()].rotate_left(at as u32 / 997) as usize) % sides
        };
        let documents: Vec<Document> = (0..400).map(|number| document(number, &mut dice)).collect();
        let replaced: Vec<Document> = (0..40).map(|number| document(number * 7, &mut dice)).collect();
        let index = index_of(&documents, &replaced);
        let present = documents.iter().filter(|one| replaced.iter().all(|other| other.id != one.id));
        let present: Vec<&Document> = present.chain(&replaced).collect();
        for _ in 0..40 {
            let question = asked(&mut dice);
            let answer = index.ask(&question).expect("an answer");
            let expected = naive(&question, &present);
            // What is rarer is looked for in other ways too.
            if expected.0 >= 10 {
                prop_assert_eq!(told(answer), expected, "{:?}", question);
            }
        }
    }
}
