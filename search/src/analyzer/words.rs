//! Words by ICU4X, with what programmers write ("c++", "node.js"), the parts of long katakana words at
//! the position of the whole, and the whole of katakana words that a dot joins at the position of the
//! first: ケース・スタディ is found as ケーススタディ too.

use super::fold::{JOINT, is_hiragana, is_katakana};
use super::long_vowels::stem;
use super::shared::folded;
use super::{Dictionary, Ready, Tokens};
use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// Splits a text into words.
#[derive(Clone)]
pub struct Words {
    segmenter: WordSegmenterBorrowed<'static>,
    dictionary: Option<Arc<Dictionary>>,
    /// Parts of katakana words seen before: the same few words fill every posting.
    parts: HashMap<String, Vec<String>>,
}

/// From this many letters on a katakana word may be a compound.
const COMPOUND: usize = 6;
const REMEMBERED: usize = 20_000;

impl Words {
    pub fn new(dictionary: Option<Arc<Dictionary>>) -> Self {
        let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
        Self {
            segmenter,
            dictionary,
            parts: HashMap::new(),
        }
    }

    pub fn tokens(&mut self, text: &str) -> Ready {
        let folded = folded(text);
        let mut tokens = Tokens::of(&folded);
        let mut position = 0;
        let mut from = 0;
        let mut joined = Joined::default();
        let segmenter = self.segmenter;
        let mut breaks = segmenter.segment_str(&folded.text).iter_with_word_type();
        // The first break is the start of the text.
        breaks.next();
        let cuts = breaks.map(|(to, kind)| Cut {
            range: std::mem::replace(&mut from, to)..to,
            is_word: kind.is_word_like(),
            parts: Vec::new(),
        });
        let mut cuts: Vec<Cut> = cuts.collect();
        for word in &folded.spelt {
            keep_whole(&mut cuts, &folded.text, word);
        }
        for cut in cuts {
            let (start, to) = (cut.range.start, cut.range.end);
            let Some(word) = folded.text.get(start..to) else {
                continue;
            };
            if !cut.is_word && !word.chars().any(char::is_alphanumeric) {
                continue;
            }
            let suffix = symbol_suffix(word, &folded.text[to..]);
            let whole = &folded.text[start..to + suffix.len()];
            tokens.push(start, to + suffix.len(), position, stem(whole));
            self.push_parts(&mut tokens, start, word, position);
            for part in cut.parts {
                tokens.push(part.start, part.end, position, &folded.text[part.clone()]);
            }
            joined.take(&mut tokens, start..to, position);
            position += 1;
        }
        joined.push(&mut tokens);
        // Whole words are pushed behind their parts, at the position of the first.
        tokens.ready_in_order()
    }

    fn push_parts(&mut self, tokens: &mut Tokens<'_>, start: usize, word: &str, position: usize) {
        if word.is_ascii() {
            if word.contains(['.', '_', ':']) && word.contains(|c: char| c.is_ascii_alphabetic()) {
                let mut at = start;
                for part in word.split(['.', '_', ':']) {
                    tokens.push(at, at + part.len(), position, part);
                    at += part.len() + 1;
                }
            }
            return;
        }
        if !word.chars().all(is_katakana) || word.chars().count() < COMPOUND {
            return;
        }
        let mut at = start;
        for part in self.katakana_parts(word) {
            let end = at + part.len();
            if part.chars().count() > 1 {
                tokens.push(at, end, position, stem(&part));
            }
            at = end;
        }
    }

    fn katakana_parts(&mut self, word: &str) -> Vec<String> {
        let Some(dictionary) = &self.dictionary else {
            return Vec::new();
        };
        if let Some(parts) = self.parts.get(word) {
            return parts.clone();
        }
        let mut parts = dictionary.parts(word);
        if parts.len() < 2 {
            parts.clear();
        }
        if self.parts.len() < REMEMBERED {
            self.parts.insert(word.to_owned(), parts.clone());
        }
        parts
    }
}

/// A piece of a text.
struct Cut {
    range: Range<usize>,
    is_word: bool,
    /// What the segmenter would make of it.
    parts: Vec<Range<usize>>,
}

/// A word of the table of spellings is one word, which the segmenter cuts in one text and joins to what
/// follows in another: 打|合, 打|合の. A part of a compound that it knows stays one: 世界|中央.
fn keep_whole(cuts: &mut Vec<Cut>, text: &str, whole: &Range<usize>) {
    let first = cuts.partition_point(|cut| cut.range.end <= whole.start);
    let after = cuts.partition_point(|cut| cut.range.start < whole.end);
    let (Some(one), Some(other)) = (cuts.get(first), cuts.get(after.wrapping_sub(1))) else {
        return;
    };
    let ends = [one.range.start..whole.start, whole.end..other.range.end];
    let is_kana = |end: &Range<usize>| text[end.clone()].chars().all(is_hiragana);
    if !ends.iter().all(is_kana) {
        return;
    }
    let [before, behind] = ends;
    let is_part = |part: &Range<usize>| part.start >= whole.start && part.end <= whole.end;
    let parts = cuts[first..after].iter().map(|cut| cut.range.clone());
    let parts = parts
        .filter(|part| is_part(part) && part != whole)
        .collect();
    let cut = |range, parts| Cut {
        range,
        is_word: true,
        parts,
    };
    let pieces = [
        cut(before, Vec::new()),
        cut(whole.clone(), parts),
        cut(behind, Vec::new()),
    ];
    let pieces = pieces.into_iter().filter(|cut| !cut.range.is_empty());
    cuts.splice(first..after, pieces);
}

/// Katakana words with nothing but a dot between them, or Latin ones with a hyphen.
#[derive(Default)]
struct Joined {
    /// Borders and positions.
    words: Vec<(Range<usize>, usize)>,
}

impl Joined {
    /// Takes the next word of a text.
    fn take(&mut self, tokens: &mut Tokens<'_>, word: Range<usize>, position: usize) {
        let text = &tokens.folded.text;
        let letters = &text[word.clone()];
        let is_katakana = letters.chars().all(is_katakana);
        let is_latin = letters.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let follows = self.words.last().is_some_and(|(last, _)| {
            let between = &text[last.end..word.start];
            match text[last.clone()].is_ascii() {
                true => is_latin && between == "-",
                false => is_katakana && (between.is_empty() || between.chars().eq([JOINT])),
            }
        });
        if !follows {
            self.push(tokens);
        }
        let may_begin = is_katakana || letters.starts_with(|c: char| c.is_ascii_alphabetic());
        if (is_katakana || is_latin) && (follows || may_begin) {
            self.words.push((word, position));
        }
    }

    /// Every two neighbours as one word, and all of them.
    fn push(&mut self, tokens: &mut Tokens<'_>) {
        let words = std::mem::take(&mut self.words);
        let folded = tokens.folded;
        let mut push = |words: &[(Range<usize>, usize)]| {
            if let [(first, position), .., (last, _)] = words {
                let whole: String = folded.text[first.start..last.end]
                    .chars()
                    .filter(|&c| c != JOINT && c != '-')
                    .collect();
                if whole.len() < last.end - first.start {
                    tokens.push(first.start, last.end, *position, stem(&whole));
                }
            }
        };
        words.windows(2).for_each(&mut push);
        if words.len() > 2 {
            push(&words);
        }
    }
}

/// `++` and `#` belong to the names of languages.
fn symbol_suffix<'a>(word: &str, rest: &'a str) -> &'a str {
    if !word.ends_with(|c: char| c.is_ascii_alphabetic()) {
        return "";
    }
    let suffix = ["++", "#"]
        .into_iter()
        .find(|suffix| rest.starts_with(suffix))
        .unwrap_or_default();
    let after = rest[suffix.len()..].chars().next();
    if after.is_some_and(|c| c.is_ascii_alphanumeric() || c == '+' || c == '#') {
        ""
    } else {
        &rest[..suffix.len()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        Words::new(None)
            .tokens(text)
            .listed()
            .into_iter()
            .map(|token| token.text)
            .collect()
    }

    #[test]
    fn words_of_both_languages() {
        assert_eq!(
            words("東京工業大学のロボット研究"),
            ["東京", "工業", "大学", "の", "ロボット", "研究"]
        );
        assert_eq!(
            words("Ｃ＋＋とNode.js、C#!"),
            ["c++", "と", "node.js", "node", "js", "c#"]
        );
        assert_eq!(words("東京都"), ["東京", "都"]);
        let joined = ["semi", "semiconductor", "conductor"];
        assert_eq!(words("semi-conductor"), joined);
        assert_eq!(words("Covid‐19"), ["covid", "covid19", "19"]);
        assert_eq!(words("2026-07"), ["2026", "07"]);
        let joined = ["ケース", "ケーススタディ", "スタディ", "演習"];
        assert_eq!(words("ケース・スタディ演習"), joined);
        assert_eq!(words("海・山"), ["海", "山"]);
        assert_eq!(
            words("AIエンジニア 2027年"),
            ["ai", "エンジニア", "2027", "年"]
        );
    }
}
