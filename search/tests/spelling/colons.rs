//! A word before a colon narrows where it names a condition.

use crate::support::{self, posting, question, settings, with_tags};
use search::{Facet, Index, Vocabulary};

fn with_filters() -> Index {
    let mut vocabulary = Vocabulary::default();
    vocabulary.name_facet(Facet::Kind, "種類");
    vocabulary.name_value(Facet::Kind, "internship", "Internship");
    vocabulary.name_value(Facet::Kind, "internship", "インターンシップ");
    vocabulary.name_value(Facet::Place, "JP-13", "東京");
    vocabulary.name_value(Facet::Language, "en", "English");
    vocabulary.name_value(Facet::Mode, "hybrid", "Hybrid");
    let settings = search::Settings {
        vocabulary,
        ..settings(None, None)
    };
    let index = Index::open(settings).expect("an index");
    let tags = [
        (Facet::Kind, "internship"),
        (Facet::Place, "JP-13"),
        (Facet::Language, "en"),
        (Facet::Mode, "hybrid"),
        (Facet::Skill, "Python"),
    ];
    let upserts = vec![
        with_tags(posting("work", "海の仕事", "", &[], &["Python"], ""), &tags),
        with_tags(
            posting("more", "山の仕事", "", &[], &[], ""),
            &[(Facet::Skill, "ＰＹＴＨＯＮ")],
        ),
        with_tags(
            posting("robots", "川の仕事", "", &[], &[], ""),
            &[(Facet::Skill, "ロボット 工学")],
        ),
        posting("place", "Place:Lab 海洋実習", "", &[], &[], ""),
        posting(
            "kind",
            "Kind:er 保育学の実習",
            "",
            &[],
            &[],
            "C++: 10:00 Q: https://example.ac.jp/a",
        ),
    ];
    index
        .apply(search::Batch {
            upserts,
            deletes: Vec::new(),
            position: 1,
        })
        .expect("a commit");
    index
}

// F79, F80
#[test]
fn a_colon_is_a_filter_where_both_sides_say_so() {
    let index = with_filters();
    for (typed, hits) in [
        ("Place:Lab 海洋実習", &["place"][..]),
        ("Kind:er 保育学の実習", &["kind"]),
        ("skill:python", &["more", "work"]),
        ("Skill：ＰＹＴＨＯＮ", &["more", "work"]),
        ("place:東京", &["work"]),
        ("place:とうきょう", &["work"]),
        ("PLACE:jp-13", &["work"]),
        ("kind:Internship", &["work"]),
        ("種類：インターンシップ", &["work"]),
        ("language:EN", &["work"]),
        ("mode:Hybrid 海", &["work"]),
        ("skill: python", &["more", "work"]),
        ("skill:\"python\"", &["more", "work"]),
        ("skill：python", &["more", "work"]),
        ("Skill:Python 山", &["more"]),
        ("place: 東京", &["work"]),
        ("種類：　インターンシップ", &["work"]),
        ("skill: \"ロボット 工学\"", &["robots"]),
        ("skill: ロボット 工学", &["robots"]),
        ("language : English", &["work"]),
        ("10:00", &["kind"]),
        ("https://example.ac.jp/a", &["kind"]),
        ("C++:", &["kind"]),
    ] {
        let mut found = support::ids(&index, &question(typed));
        found.sort();
        assert_eq!(found, hits, "{typed}");
    }
}
