//! A filter whose value stands behind a blank, in quotes or in several words: `skill: python`,
//! `skill:"python"`, `place: New Zealand`.

use super::parse::{Chosen, is_minus, is_quote, split_quoted, split_word};

/// Longer values are typed in quotes.
const MOST_WORDS: usize = 5;
const COLONS: [char; 2] = [':', '：'];

/// The filter that `piece` begins, with what follows its value in `rest`; `filter` says whether a name
/// with a value is one.
pub fn valued<'a>(
    piece: &'a str,
    rest: &'a str,
    filter: &impl Fn(&str) -> Option<Chosen>,
) -> Option<(Chosen, &'a str)> {
    let (name, value, rest) = match piece.split_once(COLONS) {
        Some((name, value)) => (name, value, rest),
        None => {
            let rest = rest.trim_start().strip_prefix(COLONS)?;
            let (value, rest) = split_word(rest);
            (piece, value, rest)
        }
    };
    if name.is_empty() {
        return None;
    }
    let quoted = rest.trim_start().strip_prefix(is_quote);
    if let Some(quoted) = quoted.filter(|_| value.is_empty()) {
        let (value, rest) = split_quoted(quoted);
        return Some((chosen(name, value.trim(), filter)?, rest));
    }
    let mut ends = vec![(value.to_owned(), rest)];
    let mut after = rest.trim_start();
    while ends.len() < MOST_WORDS && !after.starts_with(|c: char| is_quote(c) || is_minus(c)) {
        let (word, left) = split_word(after);
        if word.is_empty() {
            break;
        }
        let value = ends.last().map_or("", |(value, _)| value.as_str());
        ends.push((format!("{value} {word}").trim_start().to_owned(), left));
        after = left.trim_start();
    }
    let mut longest_first = ends.into_iter().rev();
    longest_first.find_map(|(value, rest)| Some((chosen(name, &value, filter)?, rest)))
}

fn chosen(name: &str, value: &str, filter: &impl Fn(&str) -> Option<Chosen>) -> Option<Chosen> {
    let mut chosen = filter(&format!("{name}:{value}"))?;
    if value.contains(char::is_whitespace) {
        chosen.typed = format!("{name}:\"{value}\"");
    }
    Some(chosen)
}
