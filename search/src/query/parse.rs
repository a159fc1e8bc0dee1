//! What people type, read leniently: nothing is an error.

use super::valued::valued;
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
            if let Some((chosen, after)) = opening
                .is_none()
                .then(|| valued(piece, rest, &filter))
                .flatten()
                .filter(|_| !minus)
            {
                parsed.chosen.push(chosen);
                rest = after;
                continue;
            }
            parsed.signs |= opening.is_some() || minus;
            parsed.take(piece.trim(), minus, opening.is_some());
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

    fn take(&mut self, piece: &str, minus: bool, quoted: bool) {
        if !piece.chars().any(is_of_a_word) {
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
        } else {
            if !self.text.is_empty() {
                self.text.push(' ');
            }
            self.text.push_str(piece);
        }
    }
}

/// A long vowel alone is none.
fn is_of_a_word(c: char) -> bool {
    c.is_alphanumeric() && !is_blank(c) && !matches!(c, 'ー' | 'ｰ')
}

/// Where nothing is seen, nothing was asked.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_invisible(c) || c == '\u{2800}'
}

pub fn is_minus(c: char) -> bool {
    matches!(c, '-' | '－' | '−')
}

pub fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '＂')
}

/// A quote that nobody closed ends with the query.
pub fn split_quoted(rest: &str) -> (&str, &str) {
    match rest.find(is_quote) {
        Some(end) => {
            let closing = rest[end..].chars().next().map_or(0, char::len_utf8);
            (&rest[..end], &rest[end + closing..])
        }
        None => (rest, ""),
    }
}

pub fn split_word(rest: &str) -> (&str, &str) {
    let end = rest
        .find(|c: char| c.is_whitespace() || is_quote(c))
        .unwrap_or(rest.len());
    rest.split_at(end)
}

#[cfg(test)]
mod tests;
