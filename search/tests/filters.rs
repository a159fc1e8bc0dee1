//! Who may see what, narrowing, counting, orders, paging, suggestions.

#[path = "filters/counts.rs"]
mod counts;
#[path = "filters/naive.rs"]
mod naive;
#[path = "filters/narrowed.rs"]
mod narrowed;
#[path = "filters/orders.rs"]
mod orders;
#[path = "filters/suggested.rs"]
mod suggested;
mod support;

use search::{Batch, Document, Facet, Index, Question, Step};
use support::{TODAY, dictionary, ids, index_of, posting, question, with_tags};

fn small() -> Vec<Document> {
    let robot = |id: &str, tags: &[(Facet, &str)]| {
        with_tags(
            posting(
                id,
                "ロボット実習",
                "",
                &["工房"],
                &["制御"],
                "歩くロボットです。",
            ),
            tags,
        )
    };
    let mut secret = robot(
        "secret",
        &[(Facet::Kind, "internship"), (Facet::Place, "JP-13")],
    );
    secret.members_only = true;
    let mut over = robot(
        "over",
        &[(Facet::Kind, "internship"), (Facet::Place, "JP-13")],
    );
    over.apply_by = TODAY - 1;
    let mut paused = robot("paused", &[(Facet::Kind, "internship")]);
    paused.open = false;
    let mut summer = robot(
        "summer",
        &[
            (Facet::Kind, "internship"),
            (Facet::Place, "JP-13"),
            (Facet::Paid, "yes"),
        ],
    );
    (summer.starts_on, summer.ends_on) = (Some(TODAY + 100), Some(TODAY + 110));
    summer.published = (TODAY - 1) * 86_400;
    let mut course = robot(
        "course",
        &[
            (Facet::Kind, "guest-course"),
            (Facet::Place, "JP-13"),
            (Facet::Place, "online"),
        ],
    );
    course.apply_by = TODAY;
    course.starts_on = Some(TODAY + 50);
    let lab = robot(
        "lab",
        &[(Facet::Kind, "internship"), (Facet::Place, "JP-26")],
    );
    vec![secret, over, paused, summer, course, lab]
}

fn sorted(mut ids: Vec<String>) -> Vec<String> {
    ids.sort();
    ids
}

fn counts(index: &Index, question: &Question, facet: Facet) -> Vec<(String, u64)> {
    let facets = index.ask(question).expect("an answer").facets;
    facets
        .into_iter()
        .find(|(of, _)| *of == facet)
        .map(|(_, counts)| counts)
        .unwrap_or_default()
}

#[test]
fn members_only_postings_never_reach_others() {
    let index = index_of(small(), dictionary());
    for text in [
        "",
        "ロボット",
        "ろぼっと",
        "ボット",
        "ロボットq",
        "\"ロボット\"",
        "-畑",
        "kind:internship",
    ] {
        let guest = Question {
            include_closed: true,
            ..question(text)
        };
        assert!(
            !ids(&index, &guest).contains(&"secret".to_owned()),
            "{text}"
        );
        let place = counts(&index, &guest, Facet::Place);
        assert_ne!(
            place.first(),
            Some(&("JP-13".to_owned(), 4)),
            "{text} counts what is hidden"
        );
        let member = Question {
            members: true.into(),
            ..guest
        };
        assert!(
            ids(&index, &member).contains(&"secret".to_owned()) || text == "ロボットq",
            "{text}"
        );
    }
    let hidden = index_of(
        vec![Document {
            members_only: true,
            ..posting("h", "秘密の計画", "", &["影"], &["隠密"], "")
        }],
        None,
    );
    assert!(
        hidden
            .suggest("秘密", false, 10)
            .expect("suggestions")
            .is_empty()
    );
    assert_eq!(
        hidden.suggest("秘密", true, 10).expect("suggestions").len(),
        1
    );
    assert!(
        !index
            .related("lab", false, TODAY, 10)
            .expect("related")
            .contains(&"secret".to_owned())
    );
    assert!(
        index
            .related("lab", true, TODAY, 10)
            .expect("related")
            .contains(&"secret".to_owned())
    );
}

#[test]
fn closed_postings_come_only_when_asked_for() {
    let index = index_of(small(), None);
    assert_eq!(
        sorted(ids(&index, &question("ロボット"))),
        ["course", "lab", "summer"]
    );
    let all = Question {
        include_closed: true,
        ..question("ロボット")
    };
    assert_eq!(
        sorted(ids(&index, &all)),
        ["course", "lab", "over", "paused", "summer"]
    );
    let tomorrow = Question {
        today: TODAY + 1,
        ..question("ロボット")
    };
    assert_eq!(
        sorted(ids(&index, &tomorrow)),
        ["lab", "summer"],
        "a deadline is over the day after"
    );
}

#[test]
fn dates_narrow() {
    let index = index_of(small(), None);
    let soon = Question {
        apply_by_until: Some(TODAY + 7),
        ..question("")
    };
    assert_eq!(ids(&index, &soon), ["course"]);
    let period = |from, until| Question {
        from,
        until,
        ..question("")
    };
    assert_eq!(
        ids(&index, &period(Some(TODAY + 105), Some(TODAY + 200))),
        ["summer", "course"],
        "an open end goes on"
    );
    assert_eq!(ids(&index, &period(None, Some(TODAY + 60))), ["course"]);
    assert_eq!(ids(&index, &period(Some(TODAY + 111), None)), ["course"]);
}

#[test]
fn a_batch_replaces_and_removes() {
    let index = index_of(small(), None);
    let renamed = posting("lab", "量子計算", "", &[], &[], "");
    let twice = vec![
        posting("new", "古い題", "", &[], &[], ""),
        posting("new", "新しい題", "", &[], &[], ""),
    ];
    let upserts = [vec![renamed.clone()], twice].concat();
    index
        .apply(Batch {
            upserts,
            deletes: vec!["summer".to_owned()],
            position: 2,
        })
        .expect("a commit");
    assert_eq!(index.position(), Some(2));
    assert_eq!(index.count(), 6);
    assert_eq!(ids(&index, &question("量子計算")), ["lab"]);
    assert_eq!(ids(&index, &question("ロボット")), ["course"]);
    assert!(ids(&index, &question("\"古い題\"")).is_empty());
    assert!(
        !ids(&index, &question("")).contains(&"summer".to_owned()),
        "a kept answer is dropped at a commit"
    );
    let prints = index.fingerprint().expect("fingerprints");
    assert_eq!(prints.len(), 6);
    assert!(prints.contains(&("lab".to_owned(), renamed.fingerprint())));
}

#[test]
fn an_empty_index_answers() {
    let index = Index::open(support::settings(None, None)).expect("an index");
    assert_eq!(index.position(), None);
    assert_eq!(index.count(), 0);
    for text in ["", "ロボット", "kana", "\"a b\"", "-x"] {
        let answer = index.ask(&question(text)).expect("an answer");
        assert_eq!((answer.hits.len(), answer.total), (0, 0));
    }
    assert_eq!(
        index.ask(&question("")).expect("an answer").step,
        Step::Browse
    );
}
