//! Whether all words of a clause about pay are known, and what it then tells.

use super::clause::{Meaning, says};
use super::currency;
use super::period;
use super::vocabulary::{
    ABOUT, BESIDE, BESIDE_JAPANESE, BESIDE_SAID, BESIDE_SAID_JAPANESE, JAPANESE, WAGE,
    WAGE_JAPANESE,
};
use crate::import::made_of::is_made_of;

pub(super) fn meaning(text: &str) -> Meaning {
    let is_beside = says(text, BESIDE, BESIDE_JAPANESE);
    if text.chars().any(is_odd) || !knows_japanese(text, is_beside) || !knows_words(text, is_beside)
    {
        Meaning::Unknown
    } else if is_beside {
        Meaning::Beside
    } else {
        Meaning::Pay
    }
}

/// Signs that tell something that is not read: `?`, `<`, `△`.
pub(super) fn is_odd(c: char) -> bool {
    const SIGNS: &str = "$€£¥₩₹฿₫₱₨/-—~〜≈,.:'’*#%=\"“”…→+·";
    !(c.is_alphanumeric() || c.is_whitespace() || SIGNS.contains(c))
}

/// Runs of kana and kanji, numbers among them, are made of known words.
fn knows_japanese(text: &str, is_beside: bool) -> bool {
    let is_run = |c: char| !c.is_ascii() && c.is_alphanumeric() && !is_accented(c) || c == '0';
    let text = with_zeros(text);
    let beside: &[&str] = if is_beside { BESIDE_JAPANESE } else { &[] };
    let said: &[&str] = if is_beside { BESIDE_SAID_JAPANESE } else { &[] };
    text.split(|c: char| !is_run(c))
        .all(|run| is_made_of(run, &[JAPANESE, WAGE_JAPANESE, beside, said]))
}

/// Letters with marks, as in zł: of words that are parted by blanks.
fn is_accented(c: char) -> bool {
    matches!(c, '\u{C0}'..='\u{24F}')
}

/// Every number as one `0`.
fn with_zeros(text: &str) -> String {
    let mut zeros = String::with_capacity(text.len());
    let mut is_number = false;
    for c in text.chars().filter(|c| *c != ' ') {
        if c.is_ascii_digit() {
            if !is_number {
                zeros.push('0');
            }
            is_number = true;
        } else if !(is_number && matches!(c, ',' | '.' | '\'' | '’')) {
            is_number = false;
            zeros.push(c);
        }
    }
    zeros
}

/// Words in Latin letters are known ones, and each stands where it can mean pay.
fn knows_words(text: &str, is_beside: bool) -> bool {
    let plain: String = text.chars().filter(|c| !matches!(c, '\'' | '’')).collect();
    let tokens = tokens(&plain);
    (0..tokens.len()).all(|at| {
        let word = tokens[at];
        if !word.chars().all(char::is_alphabetic) {
            return true;
        }
        let before = at.checked_sub(1).map(|before| tokens[before]);
        let after = tokens.get(at + 1).copied();
        let is_money = |token: Option<&str>| {
            token.is_some_and(|token| {
                token.starts_with(|c: char| c.is_ascii_digit() || "$€£¥₩₹฿₫₱₨".contains(c))
                    || currency::is_word(token)
            })
        };
        if after == Some("$") && (word.len() <= 2 || currency::is_dollar(word)) {
            return true;
        }
        match word {
            "k" => before.is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit())),
            // `up to $25`; not `$500 to join`.
            "to" => is_money(after) || is_beside,
            // `before tax`
            "before" | "after" | "pre" => {
                let next = tokens[at + 1..].iter().find(|token| **token != "-");
                matches!(next, Some(&("tax" | "taxes" | "deductions")))
            }
            "deductions" => matches!(before, Some("before" | "after")),
            // Whoever pays at the beginning is not told; the participant is never `we`.
            "pay" | "pays" => {
                (before.is_none_or(|before| PAYERS.contains(&before)) && after != Some("to"))
                    || is_beside
            }
            // `$500 per intern` is what each of them pays, or gets.
            "intern" | "interns" => before.is_none_or(|before| !EACH.contains(&before)),
            "project" | "task" | "piece" => before.is_some_and(|before| EACH.contains(&before)),
            _ => {
                ABOUT.contains(&word)
                    || WAGE.contains(&word)
                    || currency::is_word(word)
                    || period::is_word(word)
                    || (is_beside && (BESIDE_SAID.contains(&word) || is_part_of_beside(word)))
            }
        }
    })
}

/// What stands before `pay`.
const PAYERS: &[&str] = &[
    "hourly",
    "daily",
    "weekly",
    "monthly",
    "base",
    "starting",
    "intern",
    "internship",
    "the",
    "of",
    "we",
    "total",
    "gross",
    "our",
    "is",
    ":",
];

const EACH: &[&str] = &["per", "each", "every", "a", "/"];

fn is_part_of_beside(word: &str) -> bool {
    let mut parts = BESIDE.iter().flat_map(|words| words.split(' '));
    parts.any(|part| part == word)
}

/// Words, numbers, and each sign.
fn tokens(text: &str) -> Vec<&str> {
    #[derive(PartialEq)]
    enum Is {
        Letter,
        Digit,
        Other,
    }
    let is = |c: char| {
        if c.is_ascii_alphabetic() || is_accented(c) {
            Is::Letter
        } else if c.is_ascii_digit() {
            Is::Digit
        } else {
            Is::Other
        }
    };
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let kind = is(first);
        let length = match kind {
            Is::Other => first.len_utf8(),
            _ => rest.find(|c| is(c) != kind).unwrap_or(rest.len()),
        };
        let (token, after) = rest.split_at(length);
        // Kana and kanji are read apart.
        if !token.trim().is_empty() && (kind != Is::Other || !first.is_alphanumeric()) {
            tokens.push(token);
        }
        rest = after;
    }
    tokens
}
