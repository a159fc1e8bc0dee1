//! Orders, pages, and what stands beside a list: related postings, marks.

use super::small;
use crate::support::{self, TODAY, dictionary, ids, index_of, posting, question};
use search::{Batch, Index, Order, Question};

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
