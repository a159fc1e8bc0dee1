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
