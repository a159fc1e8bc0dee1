//! What is counted beside a list that somebody has narrowed.

use super::{counts, small, sorted};
use crate::support::{TODAY, ids, index_of, question};
use search::{Facet, Question};

fn pairs(list: &[(&str, u64)]) -> Vec<(String, u64)> {
    list.iter()
        .map(|&(value, count)| (value.to_owned(), count))
        .collect()
}

#[test]
fn deadlines_are_counted_without_the_one_that_was_asked_for() {
    let index = index_of(small(), None);
    let closing = |question: &Question| index.ask(question).expect("an answer").closing;
    let all = closing(&question(""));
    let days: Vec<i64> = all.iter().map(|(days, _)| *days).collect();
    assert_eq!(days, [7, 30, 90]);
    assert_eq!(all[0].1, 1);
    let soon = Question {
        apply_by_until: Some(TODAY + 7),
        ..question("")
    };
    assert_eq!(closing(&soon), all);
    let lab = Question {
        chosen: vec![(Facet::Place, vec!["JP-26".to_owned()])],
        ..soon
    };
    assert!(closing(&lab)[0].1 <= all[0].1 && closing(&lab)[2].1 == 1);
}

#[test]
fn a_chosen_facet_is_counted_without_its_own_filter() {
    let index = index_of(small(), None);
    for text in ["", "ロボット"] {
        let chosen = vec![
            (Facet::Kind, vec!["internship".to_owned()]),
            (Facet::Place, vec!["JP-13".to_owned()]),
        ];
        let narrowed = Question {
            chosen,
            ..question(text)
        };
        assert_eq!(ids(&index, &narrowed), ["summer"]);
        assert_eq!(index.ask(&narrowed).expect("an answer").total, 1);
        assert_eq!(
            counts(&index, &narrowed, Facet::Kind),
            pairs(&[("guest-course", 1), ("internship", 1)])
        );
        assert_eq!(
            counts(&index, &narrowed, Facet::Place),
            pairs(&[("JP-13", 1), ("JP-26", 1)])
        );
        assert_eq!(counts(&index, &narrowed, Facet::Paid), pairs(&[("yes", 1)]));
        let either = Question {
            chosen: vec![(Facet::Place, vec!["JP-26".to_owned(), "online".to_owned()])],
            ..question(text)
        };
        assert_eq!(sorted(ids(&index, &either)), ["course", "lab"]);
        let none = Question {
            chosen: vec![(Facet::Place, vec!["JP-47".to_owned()])],
            ..question(text)
        };
        assert!(ids(&index, &none).is_empty());
    }
    assert_eq!(
        ids(&index, &question("ロボット kind:guest-course")),
        ["course"]
    );
}
