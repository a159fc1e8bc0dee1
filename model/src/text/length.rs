//! How much a text is.

use crate::problem::FieldProblem;
use unicode_segmentation::UnicodeSegmentation;

/// So many code points make one visible character at most. The longest that people write are old
/// Hangul syllables, conjuncts of Sanskrit and emoji of couples, with up to ten.
const PARTS_MAX: usize = 12;
/// So many marks that go on any letter: Vietnamese and phonetic writing need three.
const MARKS_MAX: usize = 4;
/// Bytes of a visible character on average; a kanji with a chosen form has seven.
const BYTES_EACH: usize = 16;
/// A draft may be over its limit, so that nothing typed is lost, but not by more than this.
const FAR: u32 = 4;

/// Counts what a reader sees as characters: 𠮷 and 葛󠄀 are one each.
pub fn visible_length(text: &str) -> u32 {
    u32::try_from(text.graphemes(true).count()).unwrap_or(u32::MAX)
}

/// What is wrong with a cleaned text that may have `max` visible characters.
pub fn too_much(text: &str, max: u32) -> Option<FieldProblem> {
    let (now, heaped) = measured(text);
    if now > max {
        return Some(FieldProblem::TooLong { max, now });
    }
    heaped.map(|sign| FieldProblem::TooManyMarks { sign })
}

/// What is wrong with a text that is so far over its limit that not even a draft may hold it.
pub fn far_too_much(text: &str, max: u32) -> Option<FieldProblem> {
    let far = max.saturating_mul(FAR);
    let room = usize::try_from(far).unwrap_or(usize::MAX);
    // No character has less than one byte.
    if text.len() <= room {
        return None;
    }
    let now = weight(text);
    (now > far).then_some(FieldProblem::TooLong { max, now })
}

/// The length, and the first visible character that is made of too many parts.
fn measured(text: &str) -> (u32, Option<String>) {
    let heaped = text.graphemes(true).find(|one| is_heaped(one));
    let sign = heaped.and_then(|one| one.chars().next());
    (weight(text), sign.map(String::from))
}

fn is_heaped(character: &str) -> bool {
    character.chars().nth(PARTS_MAX).is_some()
        || character.chars().filter(|c| goes_on_any_letter(*c)).count() > MARKS_MAX
}

/// The blocks of combining marks that belong to no script.
fn goes_on_any_letter(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// The visible characters, or more when they are heavier than writing is.
fn weight(text: &str) -> u32 {
    let bytes = u32::try_from(text.len().div_ceil(BYTES_EACH)).unwrap_or(u32::MAX);
    visible_length(text).max(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_as_readers_see_them() {
        assert_eq!(visible_length("𠮷野家"), 3);
        assert_eq!(visible_length("葛\u{E0100}城"), 2);
        assert_eq!(visible_length("👩‍🔬"), 1);
    }

    /// F56: marks and jamo without end are one visible character, and refused.
    #[test]
    fn f56_what_one_character_is_made_of_is_bounded() {
        for (base, mark) in [
            ("海", "\u{301}"),
            ("", "ᄀ"),
            ("ส", "\u{E47}"),
            ("👩", "\u{200D}👩"),
            ("e", "\u{20DD}"),
        ] {
            for times in [13, 40, 20_000] {
                let text = format!("調査{base}{}", mark.repeat(times));
                let problem = too_much(&text, 80).unwrap();
                let is_said = matches!(
                    problem,
                    FieldProblem::TooManyMarks { .. } | FieldProblem::TooLong { .. }
                );
                assert!(is_said, "{base}{mark} × {times}: {problem:?}");
            }
        }
        assert_eq!(
            too_much("Tiếng Việ\u{301}\u{323}t e\u{301}\u{302}\u{323}\u{330}", 80),
            None
        );
        assert!(too_much(&format!("a{}", "\u{301}".repeat(5)), 80).is_some());
        let said = too_much(&format!("海{}", "\u{301}".repeat(20)), 80);
        assert_eq!(said, Some(FieldProblem::TooManyMarks { sign: "海".into() }));
    }

    #[test]
    fn what_people_write_is_not_too_much() {
        for text in [
            "👩🏻‍❤️‍💋‍👨🏻",
            "कार्त्स्न्यां",
            "ᄀᄀ가ᅡᅡᆨᆨᆨ",
            "ồ\u{323}",
            "בְּרֵאשִׁ֖ית",
            "ཧཱུྃ",
            "葛\u{E0100}城",
        ] {
            assert_eq!(too_much(text, 80), None, "{text}");
        }
        assert_eq!(too_much(&"葛\u{E0100}".repeat(80), 80), None);
        assert_eq!(
            too_much(&"字".repeat(81), 80),
            Some(FieldProblem::TooLong { max: 80, now: 81 })
        );
    }

    #[test]
    fn length_cannot_hide_bytes() {
        let heavy = format!("x{}", "\u{301}".repeat(11)).repeat(80);
        assert_eq!(
            too_much(&heavy, 80),
            Some(FieldProblem::TooLong { max: 80, now: 115 })
        );
    }

    #[test]
    fn a_draft_may_be_over_its_limit_but_not_far_over() {
        assert_eq!(far_too_much(&"字".repeat(320), 80), None);
        let far = FieldProblem::TooLong { max: 80, now: 321 };
        assert_eq!(far_too_much(&"字".repeat(321), 80), Some(far));
        assert!(far_too_much(&"ᄀ".repeat(20_000), 80).is_some());
        assert!(far_too_much(&format!("海{}", "\u{301}".repeat(50_000)), 80).is_some());
    }
}
