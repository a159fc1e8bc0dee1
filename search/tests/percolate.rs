//! Kept questions and new documents find each other as the list does.

mod support;

use search::{Document, Facet, Index, Question, Step};
use std::collections::BTreeSet;
use support::school::school;
use support::{TODAY, dictionary, ids, index_of, posting, question, with_tags};

fn answers(index: &Index, documents: &[Document], question: &Question) -> BTreeSet<String> {
    let percolator = index.percolator(documents).expect("a batch");
    let found = percolator.answers(question).expect("answers");
    found.into_iter().map(str::to_owned).collect()
}

#[test]
fn a_question_finds_in_a_batch_what_its_list_shows() {
    let documents = school();
    let index = index_of(documents.clone(), dictionary());
    let mut strict = 0;
    for text in [
        "",
        "ロボット",
        "ロボ",
        "ろぼっと",
        "robotto",
        "インターン",
        "就業体験",
        "AI",
        "京都",
        "東京",
        "kyouto",
        "データ分析",
        "\"データ分析\"",
        "ロボット -制御",
        "高橋",
        "design",
        "デザイン 展示",
        "robotsi",
        "量子 酒造",
        "はっこう",
        "program",
        // In prose, and as it sounds.
        "防災データを地図にまとめる仕事はありますか",
        "衛星と交信する実験に参加したい",
        "how to build robots that work under water",
        "はんどうたい そうち",
        "kyoto daigaku kenkyu",
        "について",
        // The spellings of F73 to F86, and signs alone (F87).
        "子供",
        "こども",
        "トウキョウト",
        "toukyou",
        "きょうと",
        "ロボ\u{200b}ット",
        "OB=OG訪問",
        "三日間",
        "★",
        "🚀 ロボット",
        "kind:er 京都",
    ] {
        let question = Question {
            limit: 100,
            ..question(text)
        };
        let listed = index.ask(&question).expect("an answer");
        let expected: BTreeSet<String> = match listed.step {
            Step::AnyWord | Step::Correction => BTreeSet::new(),
            _ => ids(&index, &question).into_iter().collect(),
        };
        strict += usize::from(!expected.is_empty());
        // Of a list that has some of the words, those that have all of them.
        if listed.step == Step::AnyWord {
            let all: BTreeSet<String> = ids(&index, &question).into_iter().collect();
            let told = answers(&index, &documents, &question);
            assert!(told.is_subset(&all) && told.len() < all.len(), "{text}");
            continue;
        }
        assert_eq!(answers(&index, &documents, &question), expected, "{text}");
    }
    assert!(strict > 12, "only {strict} questions found something");
}

#[test]
fn one_new_document_is_judged_by_the_whole_index() {
    // Many documents say java, so java is no beginning of javascript and no romaji.
    let body = "java を使います。";
    let mut documents: Vec<Document> = (0..12)
        .map(|n| posting(&format!("java{n}"), "開発", "", &[], &[], body))
        .collect();
    let new = posting("js", "javascript の開発", "", &[], &[], "画面を作ります。");
    documents.push(new.clone());
    let index = index_of(documents, None);
    let batch = [new];
    assert!(answers(&index, &batch, &question("java")).is_empty());
    assert_eq!(answers(&index, &batch, &question("javascript")).len(), 1);
    assert_eq!(answers(&index, &batch, &question("javasc")).len(), 1);
}

#[test]
fn filters_and_visibility_hold_in_a_batch_too() {
    let public = with_tags(
        posting("public", "海の研究", "", &[], &[], ""),
        &[(Facet::Kind, "internship"), (Facet::Place, "JP-13")],
    );
    let hidden = Document {
        members_only: true,
        ..with_tags(
            posting("hidden", "海の研究", "", &[], &[], ""),
            &[(Facet::Kind, "internship")],
        )
    };
    let over = Document {
        apply_by: TODAY - 1,
        ..posting("over", "海の研究", "", &[], &[], "")
    };
    let batch = [public, hidden, over];
    let index = index_of(batch.to_vec(), None);
    let found = |question: &Question| -> Vec<String> {
        answers(&index, &batch, question).into_iter().collect()
    };
    let narrowed = |facet: Facet, value: &str| Question {
        chosen: vec![(facet, vec![value.to_owned()])],
        ..question("海")
    };
    let as_member = |question: Question| Question {
        members: true.into(),
        ..question
    };
    let none: Vec<String> = Vec::new();
    assert_eq!(found(&question("海")), vec!["public".to_owned()]);
    assert_eq!(found(&as_member(question(""))).len(), 2);
    assert_eq!(found(&narrowed(Facet::Kind, "guest-course")), none);
    let internships = as_member(narrowed(Facet::Kind, "internship"));
    assert_eq!(found(&internships).len(), 2);
    assert_eq!(found(&as_member(narrowed(Facet::Place, "JP-13"))).len(), 1);
    // No document of the batch has a value of this facet.
    assert_eq!(found(&narrowed(Facet::Organization, "reef")), none);
    assert_eq!(found(&question("kind:internship place:JP-26")), none);
    let soon = Question {
        apply_by_until: Some(TODAY + 7),
        ..question("海")
    };
    assert_eq!(found(&soon), none);
}

#[test]
fn nothing_new_answers_nothing() {
    let index = index_of(school(), None);
    assert!(answers(&index, &[], &question("")).is_empty());
}
