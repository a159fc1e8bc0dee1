use super::*;

/// Knows of two kinds and one place.
fn read(query: &str) -> Parsed {
    Parsed::read(query, |piece| {
        let (name, value) = piece.split_once([':', '：'])?;
        let facet = Facet::from_name(&name.to_lowercase())?;
        let is_value = matches!(value, "internship" | "guest course" | "JP-13");
        is_value.then(|| chosen(facet, value, piece))
    })
}

fn chosen(facet: Facet, value: &str, typed: &str) -> Chosen {
    Chosen {
        facet,
        values: vec![value.to_owned()],
        typed: typed.to_owned(),
    }
}

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|&text| text.to_owned()).collect()
}

#[test]
fn everything_at_once() {
    let parsed =
        read("ロボット　\"機械 学習\" -営業 −\"長期 勤務\" kind:internship Place：JP-13 2026-07");
    assert_eq!(parsed.text, "ロボット 2026-07");
    assert_eq!(parsed.phrases, texts(&["機械 学習"]));
    assert_eq!(parsed.without, texts(&["営業", "長期 勤務"]));
    let chosen = [
        chosen(Facet::Kind, "internship", "kind:internship"),
        chosen(Facet::Place, "JP-13", "Place:JP-13"),
    ];
    assert_eq!(parsed.chosen, chosen);
}

#[test]
fn nothing_is_an_error() {
    assert_eq!(read("\"open end").phrases, texts(&["open end"]));
    for empty in [
        "",
        "   ",
        "\u{3000}\u{2003}",
        "\u{200b}",
        "\u{3164}\u{2800}",
        "-営業",
    ] {
        assert!(read(empty).is_browse(), "{empty}");
    }
    assert_eq!(read("salary:100").text, "salary:100");
    assert_eq!(read("kind:").text, "kind:");
    assert_eq!(read("e-mail").text, "e-mail");
}

#[test]
fn f87_signs_alone_are_a_question_without_an_answer() {
    for signs in [
        "-",
        "\"\"",
        "- -",
        "*",
        "(",
        "\"-\"",
        ":",
        "🚀",
        "★",
        "???",
        "・",
        "+",
        "「」",
        "★ \u{200b}",
    ] {
        let parsed = read(signs);
        assert!(parsed.signs && !parsed.is_browse(), "{signs}");
    }
    for words in [
        "C++",
        "C#",
        ".NET",
        "★ ロボット",
        "-営業 ★",
        "kind:internship ★",
        "1",
    ] {
        assert!(!read(words).signs, "{words}");
    }
}

#[test]
fn f79_a_colon_alone_makes_no_filter() {
    for words in [
        "Place:Lab",
        "Kind:er",
        "https://example.ac.jp/",
        "C++:",
        "10:00",
        "Q:",
        "kind：",
        "kind:インターン",
    ] {
        assert_eq!(
            (read(words).text.as_str(), read(words).chosen.len()),
            (words, 0)
        );
    }
}

#[test]
fn a_value_may_stand_behind_a_blank_or_in_quotes() {
    for (typed, written) in [
        ("kind: internship 海", "kind:internship"),
        ("kind:\"internship\" 海", "kind:internship"),
        ("kind: \"internship\" 海", "kind:internship"),
        ("Kind：　internship 海", "Kind:internship"),
        ("kind :internship 海", "kind:internship"),
        ("place : JP-13 海", "place:JP-13"),
        ("kind: guest course 海", "kind:\"guest course\""),
        ("kind:\"guest course\" 海", "kind:\"guest course\""),
    ] {
        let parsed = read(typed);
        assert_eq!(parsed.text, "海", "{typed}");
        assert_eq!(parsed.chosen[0].typed, written);
        assert_eq!(read(&parsed.with_text("海")), parsed);
    }
    for words in ["kind: 海", "Q: internship", "kind"] {
        assert_eq!(read(words).text, words);
    }
    let parsed = read("kind: \"海\"");
    assert_eq!(
        (parsed.text.as_str(), parsed.phrases),
        ("kind:", texts(&["海"]))
    );
}

#[test]
fn other_words_leave_the_rest_as_it_was() {
    let parsed = read("robto \"deep learning\" -営業 -\"長期 勤務\" kind:internship");
    let written = parsed.with_text("robot");
    assert_eq!(
        written,
        "robot \"deep learning\" -営業 -\"長期 勤務\" kind:internship"
    );
    let again = read(&written);
    assert_eq!(
        again,
        Parsed {
            text: "robot".to_owned(),
            ..parsed
        }
    );
}

#[test]
fn a_query_ends_somewhere() {
    let parsed = read(&"語 ".repeat(20_000));
    assert!(parsed.text.chars().count() <= LONGEST_QUERY);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..<_>::default() })]

    #[test]
    fn a_query_written_again_reads_the_same(query in "([a-z語Ａ:\"“\\-−　 ]|kind:|\\PC){0,40}") {
        // What nothing is found by is not written again.
        let parsed = Parsed { signs: false, ..read(&query) };
        proptest::prop_assert_eq!(read(&parsed.with_text(&parsed.text)), parsed);
    }
}
