//! Romaji apart from the digits beside them: 1957nen is 1957 and 年.

use crate::analyzer::romaji;
use std::ops::Range;

/// Fewer letters are units and the names of things: 10km, bf109.
const SHORTEST: usize = 3;

/// The pieces of a folded word, in order.
pub fn pieces(word: &str) -> Vec<Range<usize>> {
    let mut borders = vec![0];
    if word.is_ascii() && word.contains(|c: char| c.is_ascii_digit()) {
        let mut from = 0;
        for run in word
            .as_bytes()
            .chunk_by(|one, other| one.is_ascii_digit() == other.is_ascii_digit())
        {
            let to = from + run.len();
            if is_romaji(&word[from..to]) {
                borders.extend([from, to]);
            }
            from = to;
        }
    }
    borders.push(word.len());
    borders.dedup();
    borders.windows(2).map(|two| two[0]..two[1]).collect()
}

fn is_romaji(letters: &str) -> bool {
    letters.len() >= SHORTEST && romaji::to_kana(letters).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn romaji_stand_apart_from_digits() {
        for (word, parts) in [
            ("1957nen", &["1957", "nen"][..]),
            ("5gatsujojun", &["5", "gatsujojun"]),
            ("kokyokyokudai6ban", &["kokyokyokudai", "6", "ban"]),
            ("bf109sentoki", &["bf109", "sentoki"]),
            ("bf109", &["bf109"]),
            ("10km", &["10km"]),
            ("web3", &["web3"]),
            ("robotto", &["robotto"]),
            ("2027年卒", &["2027年卒"]),
        ] {
            let found: Vec<&str> = pieces(word).into_iter().map(|piece| &word[piece]).collect();
            assert_eq!(found, parts, "{word}");
        }
    }
}
