//! The clauses of a text about pay: each is understood as a whole, or not at all.

use super::known::{is_odd, meaning};
use super::number::{Number, numbers};
use super::vocabulary::{
    BESIDE, BESIDE_JAPANESE, BESIDE_SAID, BESIDE_SAID_JAPANESE, WAGE, WAGE_JAPANESE,
};
use super::words;

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
