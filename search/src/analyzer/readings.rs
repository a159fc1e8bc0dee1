//! Titles, names and skills as they are read, in trigrams, so that kana and romaji find kanji.
//!
//! A token that starts with [`WORD_START`] stands where a word starts, one that starts with
//! [`WORD_WHOLE`] is all of a word: きょうと must not find 東京都 before 京都.

use super::fold::{Folded, is_hiragana, is_katakana};
use super::kana::{as_read, is_kana_only};
use super::shared::folded;
use super::{Dictionary, Ready, Tokens};
use std::sync::Arc;

/// Marks the first letters of a word.
pub const WORD_START: char = '^';
/// Marks a whole word.
pub const WORD_WHOLE: char = '=';

/// Splits a text into trigrams of its reading.
#[derive(Clone)]
pub struct Readings {
    dictionary: Option<Arc<Dictionary>>,
}

impl Readings {
    pub fn new(dictionary: Option<Arc<Dictionary>>) -> Self {
        Self { dictionary }
    }

    pub fn tokens(&self, text: &str) -> Ready {
        let folded = folded(text);
        let mut tokens = Tokens::of(&folded);
        let mut position = 0;
        for run in spans(self.dictionary.as_deref(), &folded) {
            push_run(&mut tokens, &run, position);
            position += run
                .iter()
                .map(|span| span.read.chars().count())
                .sum::<usize>()
                + 1;
        }
        // Marked tokens are pushed before the trigrams of their word.
        tokens.ready_in_order()
    }
}

/// A word of a folded text and its reading.
pub struct Span {
    pub from: usize,
    pub to: usize,
    pub read: Arc<str>,
}

/// The readable words of a folded text; neighbours are together.
pub fn spans(dictionary: Option<&Dictionary>, folded: &Folded) -> Vec<Vec<Span>> {
    let mut runs: Vec<Vec<Span>> = Vec::new();
    let mut end = usize::MAX;
    for span in readable(dictionary, &folded.text) {
        match runs.last_mut() {
            Some(run) if end == span.from => {
                end = span.to;
                run.push(span);
            }
            _ => {
                end = span.to;
                runs.push(vec![span]);
            }
        }
    }
    runs
}

fn readable(dictionary: Option<&Dictionary>, text: &str) -> Vec<Span> {
    let Some(dictionary) = dictionary else {
        return kana_runs(text);
    };
    let words = dictionary.read(text);
    let spans = words.into_iter().filter_map(|word| {
        let surface = text.get(word.from..word.to)?;
        let read = if is_kana_only(surface) {
            as_read(surface).into()
        } else {
            word.reading?.read
        };
        (!read.is_empty()).then_some(Span {
            from: word.from,
            to: word.to,
            read,
        })
    });
    spans.collect()
}

/// Without a dictionary only what is written in kana can be read.
fn kana_runs(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let kana = is_hiragana(c) || is_katakana(c);
        match start {
            None if kana => start = Some(at),
            Some(from) if !kana => {
                spans.push(Span {
                    from,
                    to: at,
                    read: as_read(&text[from..at]).into(),
                });
                start = None;
            }
            _ => {}
        }
    }
    spans.retain(|span| !span.read.is_empty());
    spans
}

/// Joins the words first: にっとう is spread over two words of 日東電工.
fn push_run(tokens: &mut Tokens<'_>, run: &[Span], position: usize) {
    let letters: Vec<(char, usize)> = run
        .iter()
        .enumerate()
        .flat_map(|(word, span)| span.read.chars().map(move |c| (c, word)))
        .collect();
    let mut starts = 0;
    for span in run {
        let length = span.read.chars().count();
        let end = run.last().map_or(span.to, |last| last.to);
        let first: String = letters[starts..].iter().take(3).map(|&(c, _)| c).collect();
        let at = position + starts;
        tokens.push_marked(span.from, end, at, Some(WORD_START), &first);
        tokens.push_marked(span.from, span.to, at, Some(WORD_WHOLE), &span.read);
        starts += length;
    }
    for (at, three) in letters.windows(3).enumerate() {
        let gram: String = three.iter().map(|&(c, _)| c).collect();
        let (from, to) = (&run[three[0].1], &run[three[2].1]);
        tokens.push(from.from, to.to, position + at, &gram);
    }
}

/// The trigrams that a reading of three or more letters is looked up by, in order.
pub fn grams_of(read: &str) -> Vec<String> {
    trigrams(read).map(str::to_owned).collect()
}

/// Every three letters that stand side by side.
pub fn trigrams(read: &str) -> impl Iterator<Item = &str> {
    let starts = read.char_indices().map(|(at, _)| at);
    let ends = starts.clone().chain([read.len()]).skip(3);
    starts.zip(ends).map(|(from, to)| &read[from..to])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readings(text: &str) -> Vec<String> {
        Readings::new(None)
            .tokens(text)
            .listed()
            .into_iter()
            .map(|token| token.text)
            .collect()
    }

    #[test]
    fn kana_reads_without_a_dictionary() {
        assert_eq!(
            readings("日東電工（にっとう）"),
            ["^にっと", "=にっと", "にっと"]
        );
        assert_eq!(readings("ソニー"), ["^そに", "=そに"]);
        assert!(readings("日東電工").is_empty());
    }
}
