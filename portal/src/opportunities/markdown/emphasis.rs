//! Emphasis beside Japanese punctuation.
//!
//! `CommonMark` finds the ends of `**emphasis**` by white space and punctuation around the stars.
//! Japanese has no spaces, so the second pair of `**8月3日（月）**から` ends nothing. A mark that
//! is neither letter, space nor punctuation between bracket and stars makes it end.

/// A code point that no text may contain (Unicode, 23.7 Noncharacters).
pub(super) const MARK: char = '\u{FDD0}';

/// A space that nobody types (OGHAM SPACE MARK). Between two of them a star neither opens nor closes, in code it is none.
pub(super) const GAP: char = '\u{1680}';

/// Puts marks where Japanese writers mean the stars to open or to close, and gaps where a star multiplies (`5*3*2`).
pub(super) fn mark(text: &str) -> String {
    let chars: Vec<char> = text.chars().filter(|c| ![MARK, GAP].contains(c)).collect();
    let mut marked = String::with_capacity(text.len() + 16);
    let mut at = 0;
    while at < chars.len() {
        let run = chars[at..].iter().take_while(|c| **c == '*').count();
        if run == 0 {
            marked.push(chars[at]);
            at += 1;
            continue;
        }
        let before = at.checked_sub(1).map(|i| chars[i]);
        let after = chars.get(at + run).copied();
        let is_times = run == 1
            && [before, after]
                .iter()
                .all(|side| side.is_some_and(|side| side.is_ascii_alphanumeric()));
        if is_times {
            marked.extend([GAP, '*', GAP]);
            at += run;
            continue;
        }
        let (mark_before, mark_after) = match (before, after) {
            (Some(before), Some(after)) if !(before.is_ascii() && after.is_ascii()) => (
                is_punctuation(before) && after.is_alphanumeric(),
                before.is_alphanumeric() && is_punctuation(after),
            ),
            _ => (false, false),
        };
        marked.extend(mark_before.then_some(MARK));
        marked.extend(std::iter::repeat_n('*', run));
        marked.extend(mark_after.then_some(MARK));
        at += run;
    }
    marked
}

/// A backslash takes the meaning from the star behind it, so it counts as none.
fn is_punctuation(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace() && c != '\\'
}
