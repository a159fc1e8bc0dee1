//! Places as sources write them: stated as far as they are certain, and no further.
//!
//! The largest unit that a text names decides (`japan`, `abroad`); names are looked up in a bundled
//! gazetteer. What several places are called, and what the gazetteer does not know, tells nothing.

mod abroad;
mod fold;
mod gazetteer;
mod in_kana;
mod japan;
mod letters;
mod mode;
mod romaji;
#[cfg(test)]
mod tests;

use fold::is_katakana;
use mode::Remote;
use model::Language;
use model::fields::fold_width;
use model::place::Mode;

/// As much as a source says of where something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Location {
    /// `None` where what is said of working from home cannot be understood.
    pub mode: Option<Mode>,
    pub country: Option<&'static str>,
    /// Only in Japan.
    pub prefecture: Option<&'static str>,
}

impl Location {
    /// `remote` is a column of its own in some sources. A row written in Japanese that names no
    /// place abroad is in Japan.
    pub fn read(text: &str, remote: &str, language: Language) -> Self {
        let text = &*fold_width(head(text, READ_MAX));
        let remote = head(remote, READ_MAX);
        let place = place(text);
        let is_in_japan = || language == Language::Japanese && names_nothing_abroad(text);
        let (country, prefecture) = match place {
            Some((country, prefecture)) => (Some(country), prefecture),
            None => (is_in_japan().then_some("JP"), None),
        };
        let mode = match mode::remote(text, remote) {
            Remote::Unsaid | Remote::No => Some(Mode::OnSite),
            Remote::Partly => Some(Mode::Hybrid),
            Remote::Yes => Some(Mode::Online),
            Remote::Unclear => None,
        };
        Self {
            mode,
            country,
            prefecture,
        }
    }
}

/// Nobody writes a place at length; what follows is a text that only looks like one.
const READ_MAX: usize = 400;

/// At most so many characters of a text.
pub(super) fn head(text: &str, max: usize) -> &str {
    text.char_indices()
        .nth(max)
        .map_or(text, |(end, _)| &text[..end])
}

/// Of several places the first that is known is where most of them are; the text keeps them all.
fn place(text: &str) -> Option<(&'static str, Option<&'static str>)> {
    let whole = in_kana::in_japanese(text).filter(|_| !text.contains([';', '、', '/', '／']));
    let found = several(text).into_iter().find_map(place_of_one);
    found.or_else(|| Some((whole?, None)))
}

fn several(text: &str) -> Vec<&str> {
    text.split([';', '；', '、', '/', '／', '\n', '・'])
        .flat_map(|one| one.split(" or "))
        .flat_map(|one| one.split("または"))
        .filter(|one| !one.trim().is_empty())
        .collect()
}

/// What stands in brackets may name the place that the words before it do not.
fn place_of_one(text: &str) -> Option<(&'static str, Option<&'static str>)> {
    let pieces: Vec<&str> = text
        .split(['(', ')', '（', '）', '[', ']', '【', '】', '「', '」'])
        .collect();
    let mut in_japan = None;
    for piece in pieces.iter().copied().chain([text]) {
        match piece_in_japan(piece) {
            Some(named) if named.len() == 1 => return Some(("JP", named.first().copied())),
            Some(named) => {
                in_japan.get_or_insert(named);
            }
            None => {}
        }
    }
    if in_japan.is_some() {
        return Some(("JP", None));
    }
    pieces.into_iter().find_map(|piece| {
        let found = abroad::found(piece);
        let country = found.map(|found| found.country);
        Some((country.or_else(|| in_kana::in_japanese(piece))?, None))
    })
}

/// Candidates of a prefecture, when the text is in Japan.
fn piece_in_japan(piece: &str) -> Option<Vec<&'static str>> {
    if in_kana::is_written_in_japanese(piece)
        && let Some(named) = japan::prefectures(piece)
    {
        return Some(named);
    }
    let found = abroad::found(piece)?;
    (found.country == "JP").then_some(found.prefectures)
}

/// Whether nothing but Japanese words remain that could name a place: 本社, or nothing at all.
fn names_nothing_abroad(text: &str) -> bool {
    let text = mode::without_remote_words(text);
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_none() || letters.any(|c| fold::is_japanese(c) && !is_katakana(c))
}
