//! The clauses of a text about pay: each is understood as a whole, or not at all.

use super::currency;
use super::number::{Number, numbers};
use super::period;
use super::vocabulary::{
    ABOUT, BESIDE, BESIDE_JAPANESE, BESIDE_SAID, BESIDE_SAID_JAPANESE, JAPANESE, WAGE,
    WAGE_JAPANESE,
};
use super::words;
use crate::import::made_of::is_made_of;

/// How a clause is joined to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    /// It is added: `plus`, `and`, ＋.
    Plus,
    /// It may take the place of the other.
    Or,
    Apart,
}

/// What a clause tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// What is paid, how and for how long people work.
    Pay,
    /// What comes beside a wage: travel, housing, time off.
    Beside,
    /// A word in it is not known.
    Unknown,
}

/// One clause in ordinary width and lower case.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    pub text: String,
    pub meaning: Meaning,
    joint: Joint,
}

impl Clause {
    /// The amounts of money in it.
    pub fn numbers(&self) -> Vec<Number> {
        numbers(&self.text)
    }

    /// Whether it is added to the clause before: `with stipend`.
    pub fn is_added(&self) -> bool {
        self.joint == Joint::Plus
    }

    fn is_wage(&self) -> bool {
        says(&self.text, WAGE, WAGE_JAPANESE)
    }

    /// Whether nothing is said of what comes beside the wage: `travel`, not `travel is paid`.
    fn is_bare(&self) -> bool {
        !says(&self.text, BESIDE_SAID, BESIDE_SAID_JAPANESE)
    }
}

/// The text parted at its signs and joining words, and before what comes beside a wage.
pub(super) fn clauses(lower: &str) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    let mut joint = Joint::Apart;
    for (text, next) in parted(lower) {
        for (at, text) in before_another_subject(&text).into_iter().enumerate() {
            if !text.chars().any(|c| c.is_alphanumeric() || is_odd(c)) {
                continue;
            }
            let text = without_however(text.trim());
            clauses.push(Clause {
                text: text.to_owned(),
                meaning: meaning(text),
                joint: if at == 0 { joint } else { Joint::Apart },
            });
            joint = Joint::Apart;
        }
        joint = match (joint, next) {
            (before, Joint::Apart) => before,
            (_, next) => next,
        };
    }
    clauses
}

/// ただし交通費支給 tells no more than 交通費支給; what else may follow the word is a condition.
fn without_however(text: &str) -> &str {
    let rest = ["ただし", "但し", "なお"]
        .iter()
        .find_map(|however| text.strip_prefix(however));
    rest.map(str::trim_start)
        .filter(|rest| meaning(rest) == Meaning::Beside)
        .unwrap_or(text)
}

/// Whether every clause is understood, and it is certain which amount is the wage.
pub(super) fn is_understood(clauses: &[Clause]) -> bool {
    let is_pay = |clause: &Clause| clause.meaning == Meaning::Pay;
    let has_money = |clause: &Clause| is_pay(clause) && !clause.numbers().is_empty();
    let wage = clauses.iter().position(has_money);
    let is_plain_wage = clauses
        .iter()
        .any(|clause| is_pay(clause) && clause.is_wage());
    (0..clauses.len()).all(|at| {
        let clause = &clauses[at];
        let before = at.checked_sub(1).map(|before| &clauses[before]);
        let is_one_of_two = clause.joint == Joint::Or;
        let is_said = match clause.meaning {
            Meaning::Unknown => false,
            Meaning::Pay => true,
            // `$30/day (travel)` is for travel, and so may `travel provided, $30/day` be.
            Meaning::Beside => {
                let follows = wage.is_none_or(|wage| wage < at);
                // `free housing + $20/hr`
                let is_added_to = clauses
                    .get(at + 1)
                    .is_some_and(|next| next.joint == Joint::Plus && !next.numbers().is_empty());
                let is_certain = is_added_to && !clause.is_bare() && clause.numbers().is_empty();
                is_plain_wage
                    || is_certain
                    || (follows && (clause.joint == Joint::Plus || !clause.is_bare()))
            }
        };
        is_said && (!is_one_of_two || (has_money(clause) && before.is_some_and(has_money)))
    })
}

/// Pieces of the text, and how what follows each is joined to it.
fn parted(lower: &str) -> Vec<(String, Joint)> {
    let mut text = format!("{lower} ");
    for (word, sign) in [
        (" plus ", '+'),
        (" and ", '+'),
        (" with ", '+'),
        (" including ", '+'),
        (" includes ", '+'),
        (" as well as ", '+'),
        (" but ", ';'),
        (" or ", '\u{1}'),
        ("または", '\u{1}'),
        ("又は", '\u{1}'),
        ("もしくは", '\u{1}'),
        ("若しくは", '\u{1}'),
        ("あるいは", '\u{1}'),
        ("および", '+'),
        ("及び", '+'),
        ("ならびに", '+'),
    ] {
        text = text.replace(word, &format!(" {sign} "));
    }
    let mut pieces = Vec::new();
    let mut from = 0;
    for (at, c) in text.char_indices() {
        let before = text[..at].chars().next_back();
        let after = text[at + c.len_utf8()..].chars().next();
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let joint = match c {
            '\u{1}' => Joint::Or,
            // `$20+` is twenty and more.
            '+' if !(is_digit(before) || before == Some('k')) => Joint::Plus,
            '&' | '・' => Joint::Plus,
            ',' if !(is_digit(before) && is_digit(after)) => Joint::Apart,
            '.' if after.is_none_or(char::is_whitespace) => Joint::Apart,
            ';' | '。' | '、' | '(' | ')' | '[' | ']' | '【' | '】' | '「' | '」' | '•' | '|'
            | '\n' | '\r' | '\t' | '※' | '!' => Joint::Apart,
            _ => continue,
        };
        pieces.push((text[from..at].to_owned(), joint));
        from = at + c.len_utf8();
    }
    pieces.push((text[from..].to_owned(), Joint::Apart));
    pieces
}

/// 時給1,200円 交通費支給 is of the wage, and then of travel; `$2000/housing included`, too.
fn before_another_subject(text: &str) -> Vec<&str> {
    let first = |english: &[&str], japanese: &[&str]| {
        let whole = english.iter().flat_map(|word| {
            let found = text.match_indices(word);
            found.filter(|(at, word)| is_whole(text, *at, word))
        });
        let anywhere = japanese.iter().flat_map(|word| text.match_indices(word));
        whole.chain(anywhere).map(|(at, _)| at).min()
    };
    let beside = first(BESIDE, BESIDE_JAPANESE);
    let wage = first(WAGE, WAGE_JAPANESE);
    let slash = beside.filter(|at| text[..*at].trim_end().ends_with('/'));
    match (wage, beside, slash) {
        (Some(wage), Some(beside), _) => {
            let (before, after) = text.split_at(wage.max(beside));
            vec![before, after]
        }
        (None, Some(beside), Some(_)) => {
            let (before, after) = text.split_at(beside);
            vec![before.trim_end().trim_end_matches('/'), after]
        }
        _ => vec![text],
    }
}

fn is_whole(text: &str, at: usize, word: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    !is_letter(text[..at].chars().next_back()) && !is_letter(text[at + word.len()..].chars().next())
}

/// Whole English words, or Japanese ones anywhere.
pub(super) fn says(text: &str, english: &[&str], japanese: &[&str]) -> bool {
    let words = words(text);
    english
        .iter()
        .any(|word| words.contains(&format!(" {word} ")))
        || japanese.iter().any(|word| text.contains(word))
}

fn meaning(text: &str) -> Meaning {
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
fn is_odd(c: char) -> bool {
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
