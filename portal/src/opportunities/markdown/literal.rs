//! What Markdown would take for its own although people who type postings mean it as typed.
//!
//! - `<name>`, `List<String>`, `<br>`: text, not HTML. `<https://…>` and `<a@b.jp>` stay links.
//! - `&lt;`, `&copy;`: text, not another sign.
//! - `[備考]: 4月開始`: text, not the definition of a link, which nobody would see.
//! - `~~~ お知らせ ~~~`: text, not the beginning of code.
//!
//! A mark behind the sign takes its meaning from it; [`super::events`] takes the marks out again.

use super::emphasis::MARK;

/// Longest address, in bytes.
const ADDRESS_MAX: usize = 2000;

/// Puts marks where a sign is meant as typed.
pub(super) fn mark(text: &str) -> String {
    let mut marked = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&', ']', '~']) {
        marked.push_str(&rest[..at]);
        rest = &rest[at..];
        let taken = match rest.as_bytes() {
            [b'~', b'~', b'~', ..] => {
                marked.push(MARK);
                rest.len() - rest.trim_start_matches('~').len()
            }
            _ => 1,
        };
        marked.push_str(&rest[..taken]);
        let sign = rest.as_bytes()[0];
        rest = &rest[taken..];
        if has_meaning(sign, rest) {
            marked.push(MARK);
        }
    }
    marked + rest
}

/// Whether Markdown reads more than the sign, and not what people mean.
fn has_meaning(sign: u8, rest: &str) -> bool {
    let next = rest.bytes().next().unwrap_or(b' ');
    match sign {
        b'&' => next.is_ascii_alphanumeric() || next == b'#',
        b']' => next == b':',
        b'<' => (next.is_ascii_alphabetic() || b"/!?".contains(&next)) && !is_address(rest),
        _ => false,
    }
}

/// `https://…>` or `a@b.jp>`.
fn is_address(rest: &str) -> bool {
    let ends = |byte: u8| matches!(byte, b'<' | b'>') || byte.is_ascii_whitespace();
    let end = rest.bytes().take(ADDRESS_MAX).position(ends);
    let inside = end
        .filter(|end| rest.as_bytes()[*end] == b'>')
        .map(|end| &rest[..end]);
    inside.is_some_and(|inside| super::links::destination(inside).is_some())
}
