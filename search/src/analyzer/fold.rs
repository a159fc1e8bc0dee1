//! One spelling for all spellings: width, case, variant kanji, dashes typed for long vowels.
//!
//! Every byte of the folded text knows which bytes of the original it came from, so that
//! highlights fall on what the author wrote.

use super::variants;
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

    fn push(&mut self, c: char, start: usize, end: usize) {
        let c = variants::fold(c);
        self.text.push(c);
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        self.starts.resize(self.text.len(), start);
        self.ends.resize(self.text.len(), end);
    }
}

/// Folds a text.
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded::default();
    folded.text.reserve(text.len());
    folded.starts.reserve(text.len());
    folded.ends.reserve(text.len());
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        let mut end = start + first.len_utf8();
        if first.is_ascii() && chars.peek().is_none_or(|&(_, next)| next.is_ascii()) {
            let c = if first == '-' {
                dash(first, &folded, None)
            } else {
                first.to_ascii_lowercase()
            };
            folded.push(c, start, end);
            continue;
        }
        let mut marks = String::new();
        while let Some(&(at, next)) = chars.peek()
            && let Some(mark) = mark_of(next, first)
        {
            marks.push(mark);
            end = at + next.len_utf8();
            chars.next();
        }
        if marks.is_empty() && is_plain(first) {
            folded.push(first, start, end);
            continue;
        }
        let next = chars.peek().map(|&(_, next)| next);
        for c in std::iter::once(first).chain(marks.chars()).nfkc() {
            let c = dash(c, &folded, next);
            for lower in c.to_lowercase() {
                folded.push(lower, start, end);
            }
        }
    }
    folded
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

/// A dash after katakana is a long vowel typed with the wrong key; an apostrophe is an apostrophe.
fn dash(c: char, before: &Folded, next: Option<char>) -> char {
    let after_katakana = || before.text.chars().next_back().is_some_and(is_katakana);
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' if after_katakana() => 'ー',
        '-' if after_katakana() && next.is_some_and(is_katakana) => 'ー',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' => '\'',
        _ => c,
    }
}

/// Katakana of either width, with the long vowel mark.
pub fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9d}')
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
    is_kana(c)
        || matches!(c, '々' | '〆' | '〇' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{323af}' | '\u{ac00}'..='\u{d7a3}')
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
    fn the_way_back_leads_to_what_was_written() {
        let text = "新ｲﾝﾀｰﾝｼｯﾌﾟ㈱";
        let back = fold(text);
        let at = back.text.find("インターンシップ").expect("folded");
        let (from, to) = back.original(at, at + "インターンシップ".len());
        assert_eq!(&text[from..to], "ｲﾝﾀｰﾝｼｯﾌﾟ");
    }
}
