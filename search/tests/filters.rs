//! Who may see what, narrowing, counting, orders, paging, suggestions.

#[path = "filters/counts.rs"]
mod counts;
#[path = "filters/naive.rs"]
mod naive;
mod support;

use search::{About, Batch, Document, Facet, Index, Order, Question, Step};
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

fn pairs(list: &[(&str, u64)]) -> Vec<(String, u64)> {
    list.iter()
        .map(|&(value, count)| (value.to_owned(), count))
        .collect()
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

#[test]
fn orders_and_pages() {
    let index = index_of(small(), None);
    let newest = Question {
        order: Order::Newest,
        ..question("ロボット")
    };
    assert_eq!(ids(&index, &newest)[0], "summer");
    let deadline = Question {
        order: Order::Deadline,
        include_closed: true,
        ..question("ロボット")
    };
    assert_eq!(ids(&index, &deadline)[0], "course");
    assert_eq!(
        ids(&index, &deadline).last().map(String::as_str),
        Some("over"),
        "what is over comes last"
    );
    let whole = ids(&index, &deadline);
    let mut paged = Vec::new();
    for offset in 0..6 {
        paged.extend(ids(
            &index,
            &Question {
                counted: true,
                offset,
                limit: 1,
                ..deadline.clone()
            },
        ));
    }
    assert_eq!(paged, whole);
    let beyond = index
        .ask(&Question {
            counted: true,
            offset: usize::MAX,
            limit: usize::MAX,
            ..question("ロボット")
        })
        .expect("an answer");
    assert!(beyond.hits.is_empty());
    assert_eq!(beyond.total, 3);
}

#[test]
fn many_pages_of_relevance_fit_together() {
    let documents = (0..300).map(|n| {
        posting(
            &format!("{n:03}"),
            &format!("ロボット {n}"),
            "",
            &[],
            &[],
            "研究",
        )
    });
    let index = index_of(documents.collect(), None);
    let mut seen = std::collections::HashSet::new();
    for page in 0..15 {
        let asked = Question {
            counted: true,
            offset: page * 20,
            ..question("ロボット")
        };
        for id in ids(&index, &asked) {
            assert!(seen.insert(id), "a posting is on two pages");
        }
    }
    assert_eq!(seen.len(), 300);
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
fn suggestions_begin_with_what_is_typed() {
    let index = index_of(support::school::school(), dictionary());
    let texts = |prefix: &str| -> Vec<String> {
        index
            .suggest(prefix, false, 5)
            .expect("suggestions")
            .into_iter()
            .map(|suggestion| suggestion.text)
            .collect()
    };
    assert_eq!(texts("量子コ")[0], "量子コンピューターのアルゴリズム");
    assert!(texts("イン").iter().any(|text| text.contains("インターン")));
    assert!(texts("Quan")[0].starts_with("Quantum"));
    assert!(texts("deep lear")[0].starts_with("Deep Learning"));
    assert_eq!(
        texts("た"),
        Vec::<String>::new(),
        "one letter is too little"
    );
    assert_eq!(texts("zzzz"), Vec::<String>::new());
    if index.readings() {
        assert!(texts("にっと").contains(&"日東電工株式会社".to_owned()));
        assert!(
            texts("nitto")
                .iter()
                .any(|text| text.contains("日東") || text.contains("Nitto"))
        );
    }
    let named = index.suggest("ソニー", false, 5).expect("suggestions");
    assert!(named.iter().any(|one| one.about == About::Organization
        && one.text == "ソニー株式会社"
        && one.id.is_none()));
    assert!(
        named
            .iter()
            .any(|one| one.about == About::Title && one.id.as_deref() == Some("sony"))
    );
}

#[test]
fn related_postings_share_words_that_tell() {
    let index = index_of(support::school::school(), None);
    let related = index.related("titech", false, TODAY, 3).expect("related");
    assert!(related.contains(&"solar".to_owned()), "{related:?}");
    assert!(!related.contains(&"titech".to_owned()));
    assert!(
        index
            .related("nobody", false, TODAY, 3)
            .expect("related")
            .is_empty()
    );
    assert!(
        index
            .related("titech", false, TODAY + 365, 3)
            .expect("related")
            .is_empty()
    );
    index
        .apply(Batch {
            upserts: Vec::new(),
            deletes: vec!["kobe".to_owned()],
            position: 2,
        })
        .expect("a commit");
    assert!(
        !index
            .related("titech", false, TODAY, 3)
            .expect("related")
            .is_empty(),
        "deleted documents do no harm"
    );
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

#[test]
fn marks_fall_on_what_was_written() {
    let index = Index::open(support::settings(None, dictionary())).expect("an index");
    let marked = |text: &str, query: &str| -> Vec<String> {
        let ranges = index.marker(query).marks(text);
        ranges
            .iter()
            .map(|&(from, to)| text[from as usize..to as usize].to_owned())
            .collect()
    };
    assert_eq!(marked("夏のｲﾝﾀｰﾝｼｯﾌﾟ募集", "インターンシップ"), ["ｲﾝﾀｰﾝｼｯﾌﾟ"]);
    assert_eq!(
        marked("夏のインターンシップ", "就業体験"),
        ["インターンシップ"]
    );
    assert_eq!(marked("髙橋製作所", "高橋"), ["髙橋"]);
    assert_eq!(
        marked("Robots are learning", "robot learns"),
        ["Robots", "learning"]
    );
    assert_eq!(marked("東京工業大学", "工業大"), ["工業大"]);
    assert_eq!(marked("の のの", "研究の"), Vec::<String>::new());
    assert_eq!(marked("深層 学習と深層学習", "\"深層学習\""), ["深層学習"]);
    if index.readings() {
        assert_eq!(marked("東洋の日東電工", "にっとう"), ["日東電工"]);
        assert_eq!(marked("京都と東京都", "kyoto"), ["京都"]);
    }
}
