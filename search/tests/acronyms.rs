//! Words in capitals and known acronyms mean themselves: TOEIC is no topic.

#[expect(dead_code, reason = "no test program uses all of it")]
mod support;

use search::{Document, Index, Step};
use std::collections::BTreeSet;
use support::{dictionary, index_of, posting, question};

fn postings() -> Vec<Document> {
    vec![
        posting(
            "topic",
            "Choose a topic",
            "",
            &[],
            &[],
            "Topics of research, fields and belts.",
        ),
        posting(
            "sds",
            "SDSの読み方",
            "",
            &[],
            &[],
            "化学物質のSDSを読みます。",
        ),
        posting("goals", "SDGsを学ぶ", "", &[], &[], "目標を知ります。"),
        posting("api", "Designing an API", "", &[], &[], ""),
        posting("apis", "Testing APIs", "", &[], &[], ""),
    ]
}

fn found(index: &Index, typed: &str) -> (BTreeSet<String>, Option<String>) {
    let answer = index.ask(&question(typed)).expect("an answer");
    let ids = answer.hits.into_iter().map(|hit| hit.id);
    (ids.collect(), answer.corrected)
}

#[test]
fn an_acronym_is_not_corrected() {
    for dictionary in [None, dictionary()] {
        let index = index_of(postings(), dictionary);
        for typed in ["TOEIC", "ＴＯＥＩＣ", "toeic", "TOPIK", "IELTS", "ielts"] {
            assert_eq!(found(&index, typed), (BTreeSet::new(), None), "{typed}");
        }
        // What was typed as a word is one with a letter wrong.
        assert_eq!(found(&index, "topik").1.as_deref(), Some("topic"));
    }
}

#[test]
fn an_acronym_is_found_in_singular_and_plural() {
    let index = index_of(postings(), None);
    for (typed, expected) in [
        ("SDGs", &["goals"][..]),
        ("SDG", &["goals"]),
        ("sdgs", &["goals"]),
        ("SDS", &["sds"]),
        ("API", &["api", "apis"]),
        ("APIs", &["api", "apis"]),
    ] {
        let (ids, corrected) = found(&index, typed);
        let expected: BTreeSet<String> = expected.iter().map(|&id| id.to_owned()).collect();
        assert_eq!((ids, corrected), (expected, None), "{typed}");
        let step = index.ask(&question(typed)).expect("an answer").step;
        assert_eq!(step, Step::AllWords, "{typed}");
    }
    assert_eq!(index.marker("SDG").marks("SDGsを学ぶ"), [(0, 4)]);
}
