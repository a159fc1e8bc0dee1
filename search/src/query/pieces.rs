//! Romaji apart from the digits and the capitals beside them: 1957nen is 1957 and 年, `ITkigyo` is IT and 企業.

use crate::analyzer::romaji;
use std::ops::Range;

/// Fewer letters are units and the names of things: 10km, bf109.
const SHORTEST: usize = 3;
/// Fewer letters beside capitals are the end of another word: `PhDs`, SQLite.
const SHORTEST_BESIDE: usize = 4;

/// The pieces of a folded word, in order; `typed` is the word as it was typed.
pub fn pieces(word: &str, typed: &str) -> Vec<Range<usize>> {
    let mut borders = vec![0];
    for (kind, run) in runs(word, typed) {
        let shortest = match kind {
            Kind::Beside => SHORTEST_BESIDE,
            Kind::Letters => SHORTEST,
            Kind::Digits | Kind::Capitals => continue,
        };
        if run.len() >= shortest && romaji::to_kana(&word[run.clone()]).is_some() {
            borders.extend([run.start, run.end]);
        }
    }
    borders.push(word.len());
    borders.dedup();
    borders.windows(2).map(|two| two[0]..two[1]).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Digits,
    /// Two and more of them.
    Capitals,
    /// Letters that capitals stand beside.
    Beside,
    Letters,
}

/// Digits, capitals and other letters of a word in Latin letters, each as long as they go on.
fn runs(word: &str, typed: &str) -> Vec<(Kind, Range<usize>)> {
    if !word.is_ascii() || typed.len() != word.len() || !typed.is_ascii() {
        return Vec::new();
    }
    let bytes = typed.as_bytes();
    let is_capital = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_uppercase);
    let mut runs: Vec<(Kind, Range<usize>)> = Vec::new();
    for (at, byte) in bytes.iter().enumerate() {
        let kind = match byte.is_ascii_digit() {
            true => Kind::Digits,
            false if is_capital(at) && (is_capital(at + 1) || (at > 0 && is_capital(at - 1))) => {
                Kind::Capitals
            }
            false => Kind::Letters,
        };
        match runs.last_mut() {
            Some((last, run)) if *last == kind => run.end = at + 1,
            _ => runs.push((kind, at..at + 1)),
        }
    }
    let capitals: Vec<bool> = runs
        .iter()
        .map(|(kind, _)| *kind == Kind::Capitals)
        .collect();
    for (at, (kind, _)) in runs.iter_mut().enumerate() {
        let is_beside = capitals.get(at + 1) == Some(&true) || (at > 0 && capitals[at - 1]);
        if *kind == Kind::Letters && is_beside {
            *kind = Kind::Beside;
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(typed: &str) -> Vec<&str> {
        let pieces = pieces(&typed.to_lowercase(), typed).into_iter();
        pieces.map(|piece| &typed[piece]).collect()
    }

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
            assert_eq!(of(word), parts, "{word}");
        }
    }

    #[test]
    fn romaji_stand_apart_from_capitals() {
        for (word, parts) in [
            ("ITkigyo", &["IT", "kigyo"][..]),
            ("naganoCIEtoshokan", &["nagano", "CIE", "toshokan"]),
            ("DNAbunshi", &["DNA", "bunshi"]),
            ("PKObutai2kai", &["PKO", "butai", "2", "kai"]),
            ("PhDs", &["PhDs"]),
            ("SQLite", &["SQLite"]),
            ("JavaScript", &["JavaScript"]),
            ("TOKYO", &["TOKYO"]),
            ("Robotto", &["Robotto"]),
        ] {
            assert_eq!(of(word), parts, "{word}");
        }
    }
}
