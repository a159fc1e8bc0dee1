//! One spelling for all spellings: signs nobody sees, width, case, variant kanji, dashes typed for long
//! vowels, dots between katakana, and what [`super::spelling`] knows of words.
//!
//! Every byte of the folded text knows which bytes of the original it came from, so that
//! highlights fall on what the author wrote.

use super::{spelling, variants};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A folded text and the way back to its original.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    pub text: String,
    /// For each byte of `text`, the first byte of its original.
    starts: Vec<u32>,
    /// For each byte of `text`, the byte after its original.
    ends: Vec<u32>,
    /// Where words of the table of spellings occur in `text`, in order.
    pub(super) spelt: Vec<Range<usize>>,
}

impl Folded {
    /// The range of the original that the given range of the folded text came from.
    pub fn original(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.starts.get(from).copied().unwrap_or_default();
        let end = to
            .checked_sub(1)
            .and_then(|last| self.ends.get(last))
            .copied()
            .unwrap_or(start);
        (start as usize, end as usize)
    }

    /// A letter that stands for these bytes of the original.
    pub(super) fn push(&mut self, c: char, start: usize, end: usize) {
        self.text.push(c);
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        self.starts.resize(self.text.len(), start);
        self.ends.resize(self.text.len(), end);
    }

    /// The last letter stands for all bytes up to this one of the original.
    pub(super) fn extend_last(&mut self, end: usize) {
        let last = self.text.chars().next_back().map_or(0, char::len_utf8);
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        let from = self.ends.len() - last;
        self.ends[from..].fill(end);
    }

    /// A part of another one as it is.
    pub(super) fn push_all(&mut self, other: &Self, from: usize, to: usize) {
        self.text.push_str(&other.text[from..to]);
        self.starts.extend_from_slice(&other.starts[from..to]);
        self.ends.extend_from_slice(&other.ends[from..to]);
    }

    /// An empty one with room for this many bytes.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            starts: Vec::with_capacity(bytes),
            ends: Vec::with_capacity(bytes),
            spelt: Vec::new(),
        }
    }
}

/// Folds a text, words and all: what the index holds and is asked for.
pub fn fold(text: &str) -> Folded {
    spelling::one(letters(text))
}

/// Folds a text letter by letter; its words stay as they are written.
pub fn letters(text: &str) -> Folded {
    let mut folded = Folded::with_capacity(text.len());
    let mut chars = visible(text).peekable();
    while let Some((start, mut end, first)) = chars.next() {
        let next = chars.peek().map(|&(_, _, next)| next);
        if first.is_ascii() && next.is_none_or(|next| next.is_ascii()) {
            let c = if matches!(first, '-' | '=') {
                joint(first, &folded, None)
            } else {
                first.to_ascii_lowercase()
            };
            folded.push(c, start, end);
            continue;
        }
        let mut marks = String::new();
        while let Some(&(_, after, next)) = chars.peek()
            && let Some(mark) = mark_of(next, first)
        {
            marks.push(mark);
            end = after;
            chars.next();
        }
        if marks.is_empty() && is_plain(first) {
            folded.push(variants::fold(first), start, end);
            continue;
        }
        let rest = text.get(end..).unwrap_or_default();
        for c in std::iter::once(first).chain(marks.chars()).nfkc() {
            let c = joint(c, &folded, Some(rest));
            for lower in c.to_lowercase() {
                folded.push(variants::fold(lower), start, end);
            }
        }
    }
    folded
}

/// The letters that somebody sees, each with its first byte and the byte after it and after the
/// invisible ones that follow it: a mark around 葛 must not tear off its variation selector.
fn visible(text: &str) -> impl Iterator<Item = (usize, usize, char)> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, c) = chars.by_ref().find(|&(_, c)| !is_invisible(c))?;
        let mut end = start + c.len_utf8();
        while let Some((at, hidden)) = chars.next_if(|&(_, next)| is_invisible(next)) {
            end = at + hidden.len_utf8();
        }
        Some((start, end, c))
    })
}

/// Signs that change how their neighbours look, or nothing: soft hyphen, joiners, zero-width and
/// directional signs, variation selectors, fillers, tags. Unicode's `Default_Ignorable_Code_Point`,
/// without the Hangul letters among them that NFKC composes.
pub fn is_invisible(c: char) -> bool {
    c >= '\u{ad}'
        && matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// What joins the letter before it: combining marks, and the half-width and spacing
/// forms of dakuten and handakuten after kana.
fn mark_of(c: char, base: char) -> Option<char> {
    match c {
        '\u{ff9e}' | '\u{309b}' if is_kana(base) => Some('\u{3099}'),
        '\u{ff9f}' | '\u{309c}' if is_kana(base) => Some('\u{309a}'),
        '\u{1160}'..='\u{11ff}' => Some(c),
        _ if is_combining_mark(c) => Some(c),
        _ => None,
    }
}

/// Letters that no normalization changes: most of a Japanese text.
fn is_plain(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fe}' | '\u{4e00}'..='\u{9fff}' | '、' | '。')
}

/// The sign between the katakana of one word.
pub const JOINT: char = '・';

/// What joins two katakana words or lengthens a vowel, in one form; an apostrophe is an apostrophe. `rest` is
/// what follows in the original, where that is not all ASCII.
fn joint(c: char, before: &Folded, rest: Option<&str>) -> char {
    let after_katakana = || before.text.chars().next_back().is_some_and(is_katakana);
    let katakana_follows = || {
        let next = rest.and_then(|rest| visible(rest).next());
        next.is_some_and(|(_, _, next)| is_katakana(next))
    };
    match c {
        '・' | '·' | '‧' | '•' | '=' | '゠' if after_katakana() && katakana_follows() => {
            JOINT
        }
        // A hyphen proper is none of the dashes on a Japanese keyboard's key for long vowels.
        '\u{2010}' | '\u{2011}' if after_katakana() && katakana_follows() => JOINT,
        '-' if after_katakana() && katakana_follows() => long_or_joint(&before.text),
        '\u{2010}'..='\u{2015}' | '\u{2212}' if after_katakana() => long_or_joint(&before.text),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' => '\'',
        _ => c,
    }
}

/// A dash after katakana is a long vowel typed with the wrong key, except where none can be: after a
/// long vowel, ッ or ン, and after the vowel that Japanese adds to a foreign word's end (ケース-スタディ).
fn long_or_joint(before: &str) -> char {
    const ADDED: &str = "スズクグツフブプムルトド";
    let katakana = before.chars().rev().take_while(|&c| is_katakana(c)).count();
    let is_joint = before
        .chars()
        .next_back()
        .is_some_and(|last| "ーッン".contains(last) || (katakana >= 3 && ADDED.contains(last)));
    if is_joint { JOINT } else { 'ー' }
}

/// Katakana of either width, with the long vowel mark.
pub fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9d}')
}

/// Kanji, with the sign that repeats one.
pub fn is_kanji(c: char) -> bool {
    matches!(c, '々' | '〆' | '〇' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}')
}

/// Hiragana.
pub fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{309d}' | '\u{309e}')
}

fn is_kana(c: char) -> bool {
    is_hiragana(c) || is_katakana(c)
}

/// Letters of scripts that write words without spaces.
pub fn is_cjk(c: char) -> bool {
    is_kana(c) || is_kanji(c) || matches!(c, '\u{ac00}'..='\u{d7a3}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        fold(text).text
    }

    #[test]
    fn width_and_case_are_one() {
        assert_eq!(folded("ＡＩ Ｌａｂ"), "ai lab");
        assert_eq!(folded("ｲﾝﾀｰﾝｼｯﾌﾟ"), "インターンシップ");
        assert_eq!(folded("ｶﾞﾗｽ"), "ガラス");
        assert_eq!(folded("か゛"), "が");
        assert_eq!(folded("㈱日東"), "(株)日東");
        assert_eq!(folded("①"), "1");
    }

    #[test]
    fn variant_kanji_are_one() {
        assert_eq!(folded("髙橋"), "高橋");
        assert_eq!(folded("渡邉"), folded("渡辺"));
        assert_eq!(folded("𠮷野"), "吉野");
    }

    #[test]
    fn a_dash_after_katakana_is_a_long_vowel() {
        assert_eq!(folded("インタ―ン"), "インターン");
        assert_eq!(folded("インタ-ン"), "インターン");
        assert_eq!(folded("データ-base"), "データ-base");
    }

    #[test]
    fn f75_f76_signs_nobody_sees_are_gone() {
        for (written, seen) in [
            ("葛\u{e0100}城山", "葛城山"),
            ("プラン\u{200b}クトン", "プランクトン"),
            ("photo\u{ad}nics", "photonics"),
            ("マイ\u{200d}クロ", "マイクロ"),
            ("触\u{2060}媒", "触媒"),
            ("\u{feff}海\u{202e}藻\u{fe0f}", "海藻"),
            ("か\u{200c}\u{3099}", "が"),
        ] {
            assert_eq!(folded(written), seen);
        }
    }

    #[test]
    fn a_mark_takes_along_the_invisible_signs_behind_it() {
        let text = "葛\u{e0100}城";
        let back = fold(text);
        assert_eq!(back.original(0, 3), (0, 7));
        assert_eq!(back.original(3, 6), (7, 10));
    }

    #[test]
    fn f77_what_joins_katakana_is_one_sign() {
        for written in [
            "ケース・スタディ",
            "ケース･スタディ",
            "ケース=スタディ",
            "ケース＝スタディ",
            "ケース゠スタディ",
            "ケース·スタディ",
            "ケース-スタディ",
            "ｹｰｽ･ｽﾀﾃﾞｨ",
        ] {
            assert_eq!(folded(written), "ケース・スタディ", "{written}");
        }
        assert_eq!(folded("オン-オフ"), "オン・オフ");
        assert_eq!(folded("x=1"), "x=1");
        assert_eq!(folded("キー=値"), "キー=値");
    }

    #[test]
    fn the_way_back_leads_to_what_was_written() {
        let text = "新ｲﾝﾀｰﾝｼｯﾌﾟ㈱";
        let back = fold(text);
        let at = back.text.find("インターンシップ").expect("folded");
        let (from, to) = back.original(at, at + "インターンシップ".len());
        assert_eq!(&text[from..to], "ｲﾝﾀｰﾝｼｯﾌﾟ");
    }
}
