//! What people type, read leniently: nothing is an error.

use super::weights::{LONGEST_QUERY, MOST_PHRASES};
use crate::Facet;
use crate::analyzer::fold::is_invisible;

/// A query taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The plain words, with one space between them.
    pub text: String,
    /// What stood in quotes: must be there as it is.
    pub phrases: Vec<String>,
    /// What stood behind a minus: must not be there.
    pub without: Vec<String>,
    /// `kind:internship` and the like.
    pub chosen: Vec<Chosen>,
    /// Signs were typed and nothing else: 🚀, ???, ・.
    pub signs: bool,
}

/// A filter among the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    pub facet: Facet,
    /// One of them must be there.
    pub values: Vec<String>,
    pub typed: String,
}

impl Parsed {
    /// Takes a query apart; `filter` says which pieces with a colon are filters.
    pub fn read(query: &str, filter: impl Fn(&str) -> Option<Chosen>) -> Self {
        let mut parsed = Self::default();
        let mut rest: &str = match query.char_indices().nth(LONGEST_QUERY) {
            Some((end, _)) => &query[..end],
            None => query,
        };
        loop {
            rest = rest.trim_start();
            let Some(first) = rest.chars().next() else {
                break;
            };
            let minus = is_minus(first)
                && rest[first.len_utf8()..].starts_with(|c: char| !c.is_whitespace());
            if minus {
                rest = &rest[first.len_utf8()..];
            }
            let opening = rest.chars().next().filter(|&c| is_quote(c));
            let (piece, after) = match opening {
                Some(quote) => split_quoted(&rest[quote.len_utf8()..]),
                None => split_word(rest),
            };
            rest = after;
            parsed.signs |= opening.is_some() || minus;
            parsed.take(piece.trim(), minus, opening.is_some(), &filter);
        }
        let is_empty = parsed.text.is_empty() && parsed.phrases.is_empty();
        parsed.signs &= is_empty && parsed.without.is_empty() && parsed.chosen.is_empty();
        parsed
    }

    /// The query as somebody would type it with other plain words.
    pub fn with_text(&self, text: &str) -> String {
        let quoted = |text: &String| format!("\"{text}\"");
        let mut pieces = vec![text.to_owned()];
        pieces.extend(self.phrases.iter().map(quoted));
        pieces.extend(self.without.iter().map(|text| {
            if text.contains(char::is_whitespace) {
                format!("-{}", quoted(text))
            } else {
                format!("-{text}")
            }
        }));
        pieces.extend(self.chosen.iter().map(|chosen| chosen.typed.clone()));
        pieces.retain(|piece| !piece.is_empty());
        pieces.join(" ")
    }

    /// Whether there is nothing to look for, only things to narrow by. Signs are something to look for
    /// that is nowhere.
    pub fn is_browse(&self) -> bool {
        self.text.is_empty() && self.phrases.is_empty() && !self.signs
    }

    fn take(
        &mut self,
        piece: &str,
        minus: bool,
        quoted: bool,
        filter: &impl Fn(&str) -> Option<Chosen>,
    ) {
        if !piece.chars().any(|c| c.is_alphanumeric() && !is_blank(c)) {
            self.signs |= !piece.chars().all(is_blank);
            return;
        }
        if minus {
            if self.without.len() < MOST_PHRASES {
                self.without.push(piece.to_owned());
            }
        } else if quoted {
            if self.phrases.len() < MOST_PHRASES {
                self.phrases.push(piece.to_owned());
            }
        } else if let Some(chosen) = filter(piece) {
            self.chosen.push(chosen);
        } else {
            if !self.text.is_empty() {
                self.text.push(' ');
            }
            self.text.push_str(piece);
        }
    }
}

/// Where nothing is seen, nothing was asked.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_invisible(c) || c == '\u{2800}'
}

fn is_minus(c: char) -> bool {
    matches!(c, '-' | '－' | '−')
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '＂')
}

/// A quote that nobody closed ends with the query.
fn split_quoted(rest: &str) -> (&str, &str) {
    match rest.find(is_quote) {
        Some(end) => {
            let closing = rest[end..].chars().next().map_or(0, char::len_utf8);
            (&rest[..end], &rest[end + closing..])
        }
        None => (rest, ""),
    }
}

fn split_word(rest: &str) -> (&str, &str) {
    let end = rest
        .find(|c: char| c.is_whitespace() || is_quote(c))
        .unwrap_or(rest.len());
    rest.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Knows of two kinds and one place.
    fn read(query: &str) -> Parsed {
        Parsed::read(query, |piece| {
            let (name, value) = piece.split_once([':', '：'])?;
            let facet = Facet::from_name(&name.to_lowercase())?;
            let is_value = matches!(value, "internship" | "guest-course" | "JP-13");
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
        let parsed = read(
            "ロボット　\"機械 学習\" -営業 −\"長期 勤務\" kind:internship Place：JP-13 2026-07",
        );
        assert_eq!(parsed.text, "ロボット 2026-07");
        assert_eq!(parsed.phrases, texts(&["機械 学習"]));
        assert_eq!(parsed.without, texts(&["営業", "長期 勤務"]));
        let chosen = [
            chosen(Facet::Kind, "internship", "kind:internship"),
            chosen(Facet::Place, "JP-13", "Place：JP-13"),
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
}
