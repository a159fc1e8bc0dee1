//! How a Japanese name is read.

use crate::fields::fold_width;
use crate::text::line;

/// A reading in katakana, however it was typed: ひらがな and half-width ｶﾀｶﾅ are the same reading.
pub fn in_katakana(typed: &str) -> String {
    let mut read = String::new();
    let typed = line(&fold_width(typed));
    let words: Vec<&str> = typed.split_whitespace().collect();
    for c in words.join(" ").chars() {
        match c {
            'ぁ'..='ゖ' => read.extend(char::from_u32(c as u32 + 0x60)),
            'ﾞ' | '\u{3099}' => voice(
                &mut read,
                "カキクケコサシスセソタチツテトハヒフヘホウ",
                "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ",
            ),
            'ﾟ' | '\u{309A}' => voice(&mut read, "ハヒフヘホ", "パピプペポ"),
            'ｦ'..='ﾝ' => read.extend(WIDE.chars().nth(c as usize - 'ｦ' as usize)),
            c => read.push(c),
        }
    }
    read
}

/// The half-width letters from `ｦ` on, in their order.
const WIDE: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// Puts the mark of a half-width letter onto the letter before it.
fn voice(read: &mut String, plain: &str, voiced: &str) {
    let last = read.chars().last();
    let at = last.and_then(|last| plain.chars().position(|one| one == last));
    if let Some(mark) = at.and_then(|at| voiced.chars().nth(at)) {
        read.pop();
        read.push(mark);
    }
}

/// Whether a name has letters that do not say how they are read.
pub(super) fn needs_reading(name: &str) -> bool {
    name.chars()
        .any(|c| matches!(c, '々' | '〆' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_has_one_spelling() {
        for typed in [
            "タカハシ　イチロウ",
            "たかはし いちろう",
            "ﾀｶﾊｼ ｲﾁﾛｳ",
            " タカハシ  イチロウ ",
        ] {
            assert_eq!(in_katakana(typed), "タカハシ イチロウ", "{typed}");
        }
        assert_eq!(in_katakana("ﾄﾞｲ ﾊﾟｰﾙ"), "ドイ パール");
        assert_eq!(in_katakana("Nguyen Van An"), "Nguyen Van An");
    }

    #[test]
    fn kanji_do_not_say_how_they_are_read() {
        assert!(needs_reading("髙橋 一郎") && needs_reading("佐々木") && needs_reading("𠮷野"));
        assert!(!needs_reading("サラ・ミラー") && !needs_reading("Sarah Miller"));
    }
}
