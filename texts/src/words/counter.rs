use crate::td_string;
use model::Language;

/// How much room is left in a text, in user-visible characters.
pub fn left(language: Language, max: u32, length: u32) -> String {
    match max.checked_sub(length) {
        Some(left) => td_string!(language, common.characters_left, n = left),
        None => td_string!(language, common.characters_over, n = length - max),
    }
}
