//! Whatever is typed or written: no panic, no slow answer, marks on letters.
//!
//! A million inputs for each property, which takes a while:
//! `PROPTEST_CASES=1000000 cargo test -p search --test properties --release`.

#[expect(dead_code, reason = "no test program uses all of it")]
mod support;

use proptest::prelude::*;
use search::{Index, Question};
use std::sync::LazyLock;
use std::time::{Duration, Instant};
use support::school::school;
use support::{dictionary, index_of, posting, question, settings};
use unicode_normalization::UnicodeNormalization;

static INDEX: LazyLock<Index> = LazyLock::new(|| index_of(school(), dictionary()));

/// Letters that make trouble: every script, marks, quotes, operators, halves of pairs.
fn odd_text() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        3 => "\\PC{0,12}",
        3 => "[ぁ-ん]{1,6}|[ァ-ヶー]{1,8}|[一-龠]{1,4}",
        2 => "[a-zA-Z'.+#-]{1,10}",
        2 => "[ｦ-ﾟＡ-ｚ０-９]{1,8}",
        1 => "[\"“”\\-−*()\\[\\]:^~?\\\\ 　\u{3099}\u{309b}\u{ff9e}\u{200d}\u{fe0f}]{1,6}",
        1 => Just("㍿".to_owned()),
        1 => Just("ﷺ".to_owned()),
        1 => Just("İ".to_owned()),
        1 => Just("髙橋 インターン 𠮷野".to_owned()),
    ];
    prop::collection::vec(pieces, 0..6).prop_map(|pieces| pieces.concat())
}

/// So many inputs, or as many as `PROPTEST_CASES` says.
fn inputs(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok();
    ProptestConfig {
        cases: asked.and_then(|cases| cases.parse().ok()).unwrap_or(usual),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(inputs(400))]

    #[test]
    fn any_query_gets_an_answer(text in odd_text()) {
        let answer = INDEX.ask(&Question { limit: 10, ..question(&text) });
        prop_assert!(answer.is_ok(), "{:?}", answer);
        prop_assert!(INDEX.suggest(&text, false, 5).is_ok());
    }

    #[test]
    fn any_answer_can_be_explained(text in odd_text()) {
        let hits = INDEX.ask(&Question { limit: 3, ..question(&text) }).expect("an answer").hits;
        let ids: Vec<String> = hits.into_iter().map(|hit| hit.id).collect();
        let whys = INDEX.why(&text, support::TODAY, &ids).expect("an explanation");
        prop_assert_eq!(whys.len(), ids.len());
        for found in whys.iter().flat_map(|why| &why.matches) {
            prop_assert!(!found.spots.is_empty(), "{} is nowhere", found.word);
        }
    }

    #[test]
    fn folding_twice_changes_nothing_more(text in odd_text()) {
        let once = search::fold(&text);
        // Marks on one letter may change their order, which is the same text.
        let in_order = |text: &str| text.nfkc().collect::<String>();
        prop_assert_eq!(in_order(&search::fold(&once)), in_order(&once));
    }

    #[test]
    fn marks_are_letters_in_order(text in odd_text(), query in odd_text()) {
        let mut end = 0;
        for (from, to) in INDEX.marker(&query).marks(&text) {
            let (from, to) = (from as usize, to as usize);
            prop_assert!(from < to && from >= end && to <= text.len());
            prop_assert!(text.is_char_boundary(from) && text.is_char_boundary(to));
            end = to;
        }
    }

    #[test]
    fn what_is_searched_for_word_by_word_is_marked(text in "[a-z]{5,9}( [一-龠]{2,4}){0,2}") {
        let word = text.split(' ').next().unwrap_or_default();
        prop_assert!(!INDEX.marker(word).marks(&text).is_empty());
    }
}

proptest! {
    #![proptest_config(inputs(24))]

    #[test]
    fn any_document_can_be_written_and_found_by_its_id(texts in prop::collection::vec(odd_text(), 1..4)) {
        let index = Index::open(settings(None, dictionary())).expect("an index");
        let document = posting("x", &texts[0], "", &[texts.concat().as_str()], &[], &texts.join("\n"));
        index.apply(search::Batch { upserts: vec![document], deletes: Vec::new(), position: 1 }).expect("a commit");
        prop_assert_eq!(index.count(), 1);
        prop_assert!(index.related("x", false, support::TODAY, 3).expect("related").is_empty());
    }
}

#[test]
fn no_query_is_slow() {
    let filler: Vec<String> = (0..10_000).map(|n| format!("語{n}")).collect();
    let long_word = "あ".repeat(400_000);
    let queries = [
        filler.join(" "),
        "a ".repeat(500_000),
        long_word,
        "*ロボット".to_owned(),
        "ロボ*".to_owned(),
        ".*(a+)+$".to_owned(),
        "\"".repeat(10_000),
        "-語 ".repeat(10_000),
        "kind:x ".repeat(10_000),
        "ka".repeat(5_000),
        "インターン ".repeat(3_000),
    ];
    INDEX.ask(&question("ロボット")).expect("an answer");
    for query in queries {
        let start = Instant::now();
        INDEX
            .ask(&Question {
                counted: true,
                offset: 5_000,
                ..question(&query)
            })
            .expect("an answer");
        INDEX.suggest(&query, false, 5).expect("suggestions");
        let taken = start.elapsed();
        // Unoptimized and beside other tests: ten times what a release build may take.
        assert!(
            taken < Duration::from_secs(1),
            "{taken:?} for {}",
            query.chars().take(40).collect::<String>()
        );
    }
}
