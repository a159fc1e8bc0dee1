//! Words in a script that does not part them.

/// Whether a text is nothing but words of these lists, one after the other.
pub(super) fn is_made_of(text: &str, lists: &[&[&str]]) -> bool {
    let mut is_start = vec![false; text.len() + 1];
    is_start[0] = true;
    for at in 0..text.len() {
        if !is_start[at] {
            continue;
        }
        for word in lists.iter().copied().flatten() {
            if !word.is_empty() && text[at..].starts_with(word) {
                is_start[at + word.len()] = true;
            }
        }
    }
    is_start[text.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_made_of_words_or_holds_something_else() {
        let words: &[&[&str]] = &[&["時給", "時"], &["給与", "を"]];
        for text in ["", "時給", "時給与を", "を時給"] {
            assert!(is_made_of(text, words), "{text}");
        }
        for text in ["時給料", "給", "参加費"] {
            assert!(!is_made_of(text, words), "{text}");
        }
    }
}
