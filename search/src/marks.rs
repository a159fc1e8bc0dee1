//! Highlights: which bytes of a text the query matched, on the author's own spelling.

use crate::analyzer::fold::{Folded, fold, is_cjk, is_hiragana};
use crate::analyzer::{Analyzers, as_read, is_kana_only, is_weak, romaji, spans};
use crate::index::Index;
use crate::query::{Acronyms, Parsed, Synonyms, in_other_number, pieces, places, words_of};
use std::collections::HashSet;

/// Marks in texts what one query matched; the query is read once for all of them.
pub struct Marker {
    index: Index,
    wanted: Wanted,
}

impl Marker {
    pub(crate) fn new(index: Index, synonyms: &Synonyms, query: &Parsed) -> Self {
        let wanted = Wanted::of(index.analyzers(), synonyms, query);
        Self { index, wanted }
    }

    /// Byte ranges of `text` that the query matched, in order and apart from each other, on the
    /// author's own spelling.
    pub fn marks(&self, text: &str) -> Vec<(u32, u32)> {
        let (wanted, analyzers) = (&self.wanted, self.index.analyzers());
        if wanted.is_empty() || text.is_empty() {
            return Vec::new();
        }
        let mut ranges = Vec::new();
        for token in analyzers.words(text) {
            if wanted.words.contains(&token.text) {
                ranges.push((token.offset_from, token.offset_to));
            }
        }
        let folded = fold(text);
        for letters in &wanted.letters {
            mark_letters(&folded, letters, &mut ranges);
        }
        if !wanted.readings.is_empty() {
            mark_readings(analyzers, &folded, &wanted.readings, &mut ranges);
        }
        joined(ranges)
    }
}

/// What to mark.
struct Wanted {
    words: HashSet<String>,
    /// Folded text that is marked wherever it stands.
    letters: Vec<String>,
    readings: Vec<String>,
}

impl Wanted {
    fn of(analyzers: &Analyzers, synonyms: &Synonyms, parsed: &Parsed) -> Self {
        let folded = fold(&parsed.text).text;
        let tokens = analyzers.words(&folded).into_iter();
        let words: Vec<String> = tokens.map(|token| token.text).collect();
        let mut wanted = Self {
            words: words
                .iter()
                .filter(|word| !is_kana(word))
                .cloned()
                .collect(),
            letters: Vec::new(),
            readings: Vec::new(),
        };
        wanted.words.retain(|word| !is_weak(word));
        let meant = words_of(analyzers, &folded);
        // Grammar is marked where it is all there is.
        if meant.is_empty() {
            wanted.words.extend(words);
        }
        for word in meant {
            if word.is_kana && word.text != folded {
                wanted.add_typed(&word.text);
            }
            if word.by_letters {
                wanted.letters.push(word.text);
            } else {
                wanted.words.insert(word.text);
            }
        }
        // Names of places are words: 京都 is no part of 東京都.
        for name in folded.split_whitespace().flat_map(places::others) {
            let words = analyzers.words(name).into_iter();
            wanted.words.extend(words.map(|token| token.text));
        }
        for word in Acronyms::of(&parsed.text, synonyms).iter() {
            wanted.words.extend(in_other_number(word));
        }
        // What is written apart, with a hyphen or as one is one word.
        let typed: Vec<&str> = folded.split_whitespace().collect();
        for parts in (1..=2).flat_map(|count| typed.windows(count)) {
            let is_latin = parts.iter().all(|part| part.is_ascii());
            if is_latin && (parts.len() > 1 || parts[0].contains('-')) {
                let words = analyzers
                    .words(&parts.concat().replace('-', ""))
                    .into_iter();
                wanted.words.extend(words.map(|token| token.text));
            }
        }
        let others = synonyms.find(&folded).into_iter();
        for other in others.flat_map(|(_, others)| others) {
            if other.chars().any(is_cjk) {
                wanted.letters.push(other.to_owned());
            } else if !other.contains(' ') {
                let words = analyzers.words(other).into_iter();
                wanted.words.extend(words.map(|token| token.text));
            }
        }
        for typed in parsed.text.split_whitespace() {
            let word = fold(typed).text;
            for part in pieces(&word, typed).into_iter().map(|part| &word[part]) {
                wanted.add_typed(part);
                if part != word {
                    let words = analyzers.words(part).into_iter();
                    let words = words.map(|token| token.text);
                    wanted.words.extend(words.filter(|word| !is_weak(word)));
                }
            }
        }
        wanted
            .letters
            .extend(parsed.phrases.iter().map(|phrase| fold(phrase).text));
        wanted
    }

    fn add_typed(&mut self, typed: &str) {
        // Those of a place inside another's name are words, not letters or sounds.
        if places::is_inside_another(typed) {
            return;
        }
        if typed.chars().count() > 1 && typed.chars().all(is_cjk) && !is_weak(typed) {
            self.letters.push(typed.to_owned());
        }
        let kana: Vec<String> = if is_kana_only(typed) {
            vec![typed.to_owned()]
        } else {
            let first = romaji::to_kana(typed).into_iter();
            first.chain(romaji::others(typed)).collect()
        };
        let read = kana.iter().map(|kana| as_read(kana));
        self.readings
            .extend(read.filter(|read| read.chars().count() > 1));
    }

    fn is_empty(&self) -> bool {
        self.words.is_empty() && self.letters.is_empty() && self.readings.is_empty()
    }
}

fn is_kana(word: &str) -> bool {
    word.chars().all(is_hiragana)
}

fn mark_letters(folded: &Folded, letters: &str, ranges: &mut Vec<(usize, usize)>) {
    if letters.is_empty() {
        return;
    }
    for (at, _) in folded.text.match_indices(letters) {
        ranges.push(folded.original(at, at + letters.len()));
    }
}

/// Marks the words whose readings, from the start of one, begin with what was asked for.
fn mark_readings(
    analyzers: &Analyzers,
    folded: &Folded,
    readings: &[String],
    ranges: &mut Vec<(usize, usize)>,
) {
    for run in spans(analyzers.dictionary().map(AsRef::as_ref), folded) {
        for (start, first) in run.iter().enumerate() {
            for read in readings {
                let mut rest = read.as_str();
                for span in &run[start..] {
                    if let Some(after) = rest.strip_prefix(&*span.read) {
                        rest = after;
                    } else if span.read.starts_with(rest) && read.chars().count() > 2 {
                        rest = "";
                    } else {
                        break;
                    }
                    if rest.is_empty() {
                        ranges.push((
                            folded.original(first.from, first.to).0,
                            folded.original(span.from, span.to).1,
                        ));
                        break;
                    }
                }
            }
        }
    }
}

fn joined(mut ranges: Vec<(usize, usize)>) -> Vec<(u32, u32)> {
    ranges.sort_unstable();
    let mut joined: Vec<(u32, u32)> = Vec::new();
    for (from, to) in ranges {
        let (Ok(from), Ok(to)) = (u32::try_from(from), u32::try_from(to)) else {
            continue;
        };
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ if from < to => joined.push((from, to)),
            _ => {}
        }
    }
    joined
}
