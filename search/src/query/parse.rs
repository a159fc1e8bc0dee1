//! What people type, read leniently: nothing is an error.

use super::weights::{LONGEST_QUERY, MOST_PHRASES};
use crate::Facet;

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
    pub chosen: Vec<(Facet, String)>,
}

impl Parsed {
    pub fn read(query: &str) -> Self {
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
            parsed.take(piece.trim(), minus, opening.is_some());
        }
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
        let chosen = self.chosen.iter();
        pieces.extend(chosen.map(|(facet, value)| format!("{}:{value}", facet.name())));
        pieces.retain(|piece| !piece.is_empty());
        pieces.join(" ")
    }

    /// Whether there is nothing to look for, only things to narrow by.
    pub fn is_browse(&self) -> bool {
        self.text.is_empty() && self.phrases.is_empty()
    }

    fn take(&mut self, piece: &str, minus: bool, quoted: bool) {
        if !piece.chars().any(char::is_alphanumeric) {
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
        } else if let Some(chosen) = facet_filter(piece) {
            self.chosen.push(chosen);
        } else {
            if !self.text.is_empty() {
                self.text.push(' ');
            }
            self.text.push_str(piece);
        }
    }
}

fn facet_filter(piece: &str) -> Option<(Facet, String)> {
    let (name, value) = piece.split_once([':', '：'])?;
    let facet = Facet::from_name(&name.to_lowercase())?;
    (!value.is_empty()).then(|| (facet, value.to_owned()))
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

    fn texts(list: &[&str]) -> Vec<String> {
        list.iter().map(|&text| text.to_owned()).collect()
    }

    #[test]
    fn everything_at_once() {
        let parsed = Parsed::read(
            "ロボット　\"機械 学習\" -営業 −\"長期 勤務\" kind:internship Place：JP-13 2026-07",
        );
        assert_eq!(parsed.text, "ロボット 2026-07");
        assert_eq!(parsed.phrases, texts(&["機械 学習"]));
        assert_eq!(parsed.without, texts(&["営業", "長期 勤務"]));
        let chosen = [
            (Facet::Kind, "internship".to_owned()),
            (Facet::Place, "JP-13".to_owned()),
        ];
        assert_eq!(parsed.chosen, chosen);
    }

    #[test]
    fn nothing_is_an_error() {
        assert_eq!(Parsed::read("\"open end").phrases, texts(&["open end"]));
        for empty in ["", "   ", "-", "\"\"", "- -", "*", "(", "\"-\"", ":"] {
            assert!(Parsed::read(empty).is_browse(), "{empty}");
        }
        assert_eq!(Parsed::read("salary:100").text, "salary:100");
        assert_eq!(Parsed::read("kind:").text, "kind:");
        assert_eq!(Parsed::read("e-mail").text, "e-mail");
    }

    #[test]
    fn other_words_leave_the_rest_as_it_was() {
        let parsed = Parsed::read("robto \"deep learning\" -営業 -\"長期 勤務\" kind:internship");
        let written = parsed.with_text("robot");
        assert_eq!(
            written,
            "robot \"deep learning\" -営業 -\"長期 勤務\" kind:internship"
        );
        let again = Parsed::read(&written);
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
        let parsed = Parsed::read(&"語 ".repeat(20_000));
        assert!(parsed.text.chars().count() <= LONGEST_QUERY);
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..<_>::default() })]

        #[test]
        fn a_query_written_again_reads_the_same(query in "([a-z語Ａ:\"“\\-−　 ]|kind:|\\PC){0,40}") {
            let parsed = Parsed::read(&query);
            proptest::prop_assert_eq!(Parsed::read(&parsed.with_text(&parsed.text)), parsed);
        }
    }
}
