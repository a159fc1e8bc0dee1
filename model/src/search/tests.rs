use super::*;

#[test]
fn the_url_holds_everything() {
    let pairs = [
        ("q", "ロボット 制御"),
        ("kind", "internship"),
        ("kind", "guest-course"),
        ("place", "online"),
        ("place", "JP-13"),
        ("mode", "hybrid"),
        ("field", "07"),
        ("language", "en"),
        ("organization", "reef"),
        ("paid", "yes"),
        ("skill", "C++"),
        ("industry", "E"),
        ("from", "2027-04-01"),
        ("until", "2027-09-30"),
        ("within", "30"),
        ("closed", "1"),
        ("sort", "deadline"),
        ("page", "3"),
    ];
    let query = SearchQuery::from_pairs(pairs);
    let back: Vec<(&str, String)> = query.pairs();
    assert_eq!(back, pairs.map(|(name, value)| (name, value.to_owned())));
    assert_eq!(SearchQuery::from_pairs(back), query);
}

// What was kept before hidden signs were taken out is read like what is typed today.
#[test]
fn a_question_has_no_hidden_signs() {
    for (typed, read) in [
        ("海\u{200b}藻", "海藻"),
        ("\u{202e}海藻\u{202c} 測定", "海藻 測定"),
        ("\u{feff}海\u{ad}藻\u{2060}", "海藻"),
        ("海\n藻\t", "海 藻"),
        ("葛\u{E0100}城 👩\u{200d}🔬", "葛\u{E0100}城 👩\u{200d}🔬"),
    ] {
        for name in ["q", "skill"] {
            let query = SearchQuery::from_pairs([(name, typed)]);
            let pairs = query.pairs();
            assert_eq!(pairs, [(name, read.to_owned())], "{typed:?}");
        }
    }
    let nothing = SearchQuery::from_pairs([("q", "\u{200b}\u{2066}"), ("skill", "\u{200b}")]);
    assert!(!nothing.is_narrowed());
}

#[test]
fn one_question_has_one_canonical_form() {
    let one = SearchQuery::from_pairs([
        ("q", " ロボット　制御 "),
        ("kind", "guest-course"),
        ("kind", "internship"),
        ("sort", "deadline"),
        ("page", "3"),
    ]);
    let other = SearchQuery::from_pairs([
        ("kind", "internship"),
        ("q", "ロボット 制御"),
        ("kind", "guest-course"),
        ("per_page", "50"),
    ]);
    assert_eq!(one.canonical(), other.canonical());
    assert_eq!(one.canonical().canonical(), one.canonical());
    assert_ne!(
        one.canonical(),
        SearchQuery::from_pairs([("q", "ロボット")]).canonical()
    );
}

#[test]
fn nonsense_in_the_url_is_left_out() {
    let query = SearchQuery::from_pairs([
        ("kind", "job"),
        ("place", "JP-99"),
        ("page", "-1"),
        ("per_page", "0"),
        ("from", "soon"),
        ("within", "9999999"),
        ("organization", "../etc"),
        ("nothing", "x"),
    ]);
    assert_eq!(
        query,
        SearchQuery {
            per_page: 1,
            ..SearchQuery::default()
        }
    );
    // A list shows its last page for every page past its end.
    let far = SearchQuery::from_pairs([("page", "18446744073709551616")]);
    assert_eq!(far.page, crate::page::LAST_PAGE);
}

#[test]
fn f87_signs_alone_are_known() {
    let query = |text: &str| SearchQuery {
        text: text.to_owned(),
        ..SearchQuery::default()
    };
    for signs in [
        "🚀",
        "★",
        "???",
        "・",
        "\"\"",
        "- -",
        "+",
        "★\u{200b}",
        "…",
        "👩\u{200d}💻\u{fe0f}",
        "ー",
        "ｰー～",
    ] {
        assert!(query(signs).is_signs_only(), "{signs}");
    }
    for words in [
        "",
        " \u{3000}\u{2003}",
        "\u{200b}",
        "\u{2800}",
        "C++",
        "C#",
        ".NET",
        "★海",
        "〆",
        "1",
    ] {
        assert!(!query(words).is_signs_only(), "{words}");
    }
}
