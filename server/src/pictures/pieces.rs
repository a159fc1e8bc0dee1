//! Where a title may be broken into lines.

use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;

/// No line begins with these, nor ends with those.
const NOT_FIRST: &str =
    "、。，．・：；？！ー〜」』）］｝〉》〕】ぁぃぅぇぉっゃゅょァィゥェォッャュョ々％,.!?:;)]}";
const NOT_LAST: &str = "「『（［｛〈《〔【([{";

/// What stands together: words with the particles behind them and the signs that belong to them. What `has_room` for nowhere is
/// broken between any two characters.
pub fn pieces(text: &str, has_room: impl Fn(&str) -> bool) -> Vec<&str> {
    let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
    let words: Vec<usize> = segmenter.segment_str(text).collect();
    let phrases = cut(text, |at, last, next| {
        words.binary_search(&at).is_err()
            || is_hiragana(next)
            || (is_katakana(last) && is_katakana(next))
    });
    let pieces = phrases.into_iter().map(|phrase| match has_room(phrase) {
        true => vec![phrase],
        false => cut(phrase, |_, _, _| false),
    });
    pieces.flatten().collect()
}

/// The text between the characters that do not join: by the signs of a line's ends, or as asked of a place, the character before it
/// and the one behind.
fn cut(text: &str, joins: impl Fn(usize, char, char) -> bool) -> Vec<&str> {
    let mut pieces: Vec<&str> = Vec::new();
    let mut begin = 0;
    for (at, last) in text.char_indices() {
        let end = at + last.len_utf8();
        let next = text[end..].chars().next();
        let is_one = next.is_some_and(|next| are_one(last, next) || joins(end, last, next));
        if !is_one {
            pieces.push(&text[begin..end]);
            begin = end;
        }
    }
    pieces
}

fn are_one(last: char, next: char) -> bool {
    NOT_FIRST.contains(next)
        || NOT_LAST.contains(last)
        || (is_of_a_word(last) && is_of_a_word(next))
        || (next == ' ' && last != ' ')
        || is_mark(next)
}

/// Voiced sounds, accents and variants that follow their letter.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

fn is_of_a_word(c: char) -> bool {
    c.is_alphanumeric() && (c as u32) < 0x2000 || matches!(c, '\'' | '’' | '-' | '&' | '+' | '#')
}

fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}')
}

fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30fa}' | 'ー')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_particles_and_signs_stay_together() {
        let whole = |text| pieces(text, |_| true);
        assert_eq!(
            whole("AI robots（試作）、R&D"),
            ["AI ", "robots", "（試作）、", "R&D"]
        );
        let title = "架橋市役所インターンシップと島の風力発電を守る点検ロボット";
        let found = whole(title);
        assert_eq!(found.concat(), title);
        assert!(found.contains(&"インターンシップと"), "{found:?}");
        assert!(found.iter().all(|one| !one.starts_with(is_hiragana)));
    }

    #[test]
    fn a_word_that_is_too_long_is_broken() {
        let text = "インターンシップ";
        assert_eq!(pieces(text, |_| false).concat(), text);
        assert!(pieces(text, |_| false).len() > 4);
    }
}
