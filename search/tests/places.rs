//! The name of a place inside another place's name is another place.

#[expect(dead_code, reason = "no test program uses all of it")]
mod support;

use search::Index;
use support::{dictionary, ids, index_of, posting, question};

fn index(names: &[&str]) -> Index {
    let postings = names.iter().map(|name| {
        let title = format!("{name}での実習");
        posting(name, &title, "", &[], &[], &format!("{name}で働きます。"))
    });
    index_of(postings.collect(), dictionary())
}

#[test]
fn a_place_is_not_found_inside_another() {
    for (typed, other) in [
        ("インド", "インドネシア"),
        ("いんど", "インドネシア"),
        ("京都", "東京都"),
        ("きょうと", "東京都"),
        ("ギニア", "パプアニューギニア"),
        ("ギニア", "ギニアビサウ"),
        ("マリ", "北マリアナ諸島"),
    ] {
        let index = index(&[other]);
        assert!(ids(&index, &question(typed)).is_empty(), "{typed} {other}");
        assert!(index.marker(typed).marks("海の実習").is_empty());
    }
}

#[test]
fn a_place_is_found_where_it_stands_by_itself() {
    let all = index(&[
        "インド",
        "インドネシア",
        "京都府",
        "東京都",
        "大分市",
        "大分県",
        "長崎県",
    ]);
    for (typed, expected) in [
        ("インド", &["インド"][..]),
        ("india", &["インド"]),
        ("インドネシア", &["インドネシア"]),
        ("京都", &["京都府"]),
        ("大分", &["大分市", "大分県"]),
        ("長崎", &["長崎県"]),
    ] {
        let mut found = ids(&all, &question(typed));
        found.sort();
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        assert_eq!(found, expected, "{typed}");
    }
    assert_eq!(all.marker("京都").marks("東京都と京都"), [(12, 18)]);
    assert_eq!(
        all.marker("インド").marks("インドネシアとインド"),
        [(21, 30)]
    );
}

#[test]
fn a_place_is_never_corrected() {
    let index = index_of(vec![posting("ink", "インクの評価", "", &[], &[], "")], None);
    assert!(ids(&index, &question("インド")).is_empty());
}
