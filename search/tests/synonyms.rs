//! The table of synonyms is replaced while questions are asked.

#[expect(dead_code, reason = "no test program uses all of it")]
mod support;

use search::{Batch, Step, Synonyms};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use support::school::school;
use support::{ids, index_of, posting, question};

fn tables() -> [Synonyms; 2] {
    ["ハイテクファーム = スマート農業", "ハイテクファーム = 看護"].map(Synonyms::parse)
}

#[test]
fn a_table_comes_and_goes_without_a_new_index() {
    let index = index_of(school(), None);
    let asked = question("ハイテクファーム");
    for _ in 0..2 {
        for (table, found) in tables().into_iter().zip(["agri", "nurse"]) {
            index.set_synonyms(table);
            assert_eq!(ids(&index, &asked), [found]);
        }
        index.set_synonyms(Synonyms::default());
        assert!(ids(&index, &asked).is_empty());
    }
}

#[test]
fn whoever_asks_meanwhile_is_answered_by_one_of_the_tables() {
    let index = index_of(school(), None);
    let [farm, nurse] = tables();
    index.set_synonyms(farm.clone());
    let is_over = AtomicBool::new(false);
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                while !is_over.load(Ordering::Relaxed) {
                    let hits = ids(&index, &question("ハイテクファーム"));
                    assert!(hits == ["agri"] || hits == ["nurse"], "{hits:?}");
                }
            });
        }
        for _ in 0..200 {
            index.set_synonyms(nurse.clone());
            index.set_synonyms(farm.clone());
        }
        is_over.store(true, Ordering::Relaxed);
    });
    assert_eq!(ids(&index, &question("ハイテクファーム")), ["agri"]);
}

#[test]
fn a_question_can_be_asked_without_synonyms() {
    let index = index_of(school(), None);
    let asked = question("就業体験");
    let with = index.ask(&asked).expect("an answer");
    assert_eq!(with.step, Step::AllWords);
    let without = index.ask_without_synonyms(&asked).expect("an answer");
    assert!(without.total < with.total || without.step != Step::AllWords);
    assert_eq!(index.ask(&asked).expect("an answer").total, with.total);
}

#[test]
fn the_members_in_a_query_are_told() {
    let index = index_of(Vec::new(), None);
    index.set_synonyms(Synonyms::parse("AI = 人工知能\nロボコン = AI = 競技"));
    let met = index.synonyms_in("夏のＡＩ \"ロボコン\" -競技");
    assert_eq!(met, [("ai".to_owned(), vec!["人工知能".to_owned()])]);
}

#[test]
fn what_is_written_in_one_language_is_found_by_the_other() {
    let english = [
        ("ai", "Artificial intelligence for crop images"),
        ("startup", "Work at a startup"),
        ("visa", "We help with the visa"),
        ("summer", "A project in the summer vacation"),
        ("interview", "An interview decides"),
        ("climate", "Modelling climate change"),
        ("nursing", "Nursing in the community"),
    ];
    let postings = english.map(|(id, text)| posting(id, text, "", &[], &[], ""));
    let index = index_of(postings.to_vec(), None);
    for (typed, id) in [
        ("AI", "ai"),
        ("人工知能", "ai"),
        ("機械学習", "ai"),
        ("起業", "startup"),
        ("ビザ", "visa"),
        ("査証", "visa"),
        ("夏休み", "summer"),
        ("面接", "interview"),
        ("気候変動", "climate"),
        ("看護", "nursing"),
    ] {
        assert_eq!(ids(&index, &question(typed)), [id], "{typed}");
    }
}

#[test]
fn the_word_itself_comes_before_what_means_the_same() {
    let mut postings = vec![
        posting("japanese", "看護の実習", "", &[], &[], "病院で働きます。"),
        posting(
            "english",
            "Nursing practice",
            "",
            &[],
            &[],
            "Work in a hospital.",
        ),
    ];
    // A word that is everywhere says less than its rare translation.
    postings.extend((0..8).map(|n| {
        posting(
            &format!("more{n}"),
            "実習",
            "",
            &[],
            &[],
            "看護を学びます。",
        )
    }));
    let index = index_of(postings, None);
    let hits = ids(&index, &question("看護"));
    assert_eq!((hits[0].as_str(), hits.len()), ("japanese", 10));
    assert_eq!(hits.last().map(String::as_str), Some("english"));
}

#[test]
fn bundled_groups_are_as_they_are_written() {
    let groups = Synonyms::bundled_groups();
    let ai = groups.iter().find(|group| group[0] == "AI");
    assert_eq!(ai.expect("a group")[1], "人工知能");
    assert!(groups.iter().all(|group| group.len() > 1));
}

#[test]
fn whatever_changes_answers_begins_an_edition() {
    let index = index_of(school(), None);
    let mut edition = index.edition();
    let mut has_changed = || {
        let before = std::mem::replace(&mut edition, index.edition());
        before != edition
    };
    assert!(!has_changed(), "asked again");
    let nothing = Batch {
        position: 2,
        ..Batch::default()
    };
    index.apply(nothing).expect("a commit");
    assert!(!has_changed(), "the position alone");
    let gone = Batch {
        deletes: vec!["agri".to_owned()],
        position: 3,
        ..Batch::default()
    };
    index.apply(gone).expect("a commit");
    assert!(has_changed(), "a batch");
    index.set_synonyms(Synonyms::default());
    assert!(has_changed(), "a table of synonyms");
    index
        .rebuild(school().into_iter(), 4)
        .expect("a rebuilt index");
    assert!(has_changed(), "a new index");
}
