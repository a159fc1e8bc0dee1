//! Pay as sources write it: a number is claimed only where every word beside it is understood, and
//! amount, currency and period are certain. Fees, allowances for travel, and conditions are words.

mod clause;
mod currency;
mod known;
mod number;
mod period;
mod plausible;
#[cfg(test)]
mod tests;
mod unpaid;
mod vocabulary;

use super::place::head;
use clause::{Clause, Meaning, clauses, is_understood, says};
use currency::currencies;
use model::fields::fold_width;
use model::money::Money;
use model::opportunities::WageUnit;
use number::{is_negative, numbers};
use unpaid::{Unpaid, is_doubtful, unpaid};
use vocabulary::{HEDGES, HEDGES_JAPANESE, WAGE, WAGE_JAPANESE};

/// What a source says about pay; its words are kept beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pay {
    /// Nothing that is certain.
    Unknown,
    Unpaid,
    /// Paid so much for so long.
    Paid(WageUnit, Option<Money>),
}

/// Words that say that participants are paid, without an amount.
#[rustfmt::skip]
const PAID: &[&str] = &["paid", "compensated"];
#[rustfmt::skip]
const PAID_JAPANESE: &[&str] = &[
    "有給", "有償", "時給", "日給", "週給", "月給", "年俸", "年収", "報酬あり", "給与あり", "報酬支給", "給与支給",
];

/// Ways to say one thing, before the text is parted.
#[rustfmt::skip]
const SPELLINGS: &[(&str, &str)] = &[
    ("￥", "¥"), ("u.s.", "us"), ("w/ ", "with "), (" or more", " minimum"), (" or higher", " minimum"),
    (" or above", " minimum"), (" and up", " minimum"), (" and above", " minimum"),
    (" & up", " minimum"), (" or up", " minimum"), ("/hr up", "/hr minimum"), (" & above", " minimum"), (" and over", " minimum"), ("to be confirmed", "tbc"),
    ("一日", "1日"), ("一時間", "1時間"), ("一か月", "1か月"), ("月々", "毎月"), ("ただし、", "ただし"), ("但し、", "但し"), ("なお、", "なお"), (" or less", " maximum"),
    ("not an unpaid", "paid"), ("not unpaid", "paid"), ("isn't unpaid", "paid"), ("isn't an unpaid", "paid"),
    ("not a volunteer", "paid"), ("isn't a volunteer", "paid"), ("無給ではありません", "有給です"),
    ("無給ではない", "有給"), ("無報酬ではありません", "有給です"), ("無償ではありません", "有償です"),
    ("ボランティアではありません", "有給です"),
];

/// A text about pay that is longer than this is read no further.
const READ_MAX: usize = 2_000;

/// `country` is that of the place: it tells which dollar a bare `$` is.
pub(super) fn pay(text: &str, country: Option<&str>) -> Pay {
    let mut lower = fold_width(head(text, READ_MAX)).to_lowercase();
    for (written, plain) in SPELLINGS {
        lower = lower.replace(written, plain);
    }
    let lower = with_open_end(&lower);
    let clauses = clauses(&lower);
    match unpaid(&lower, &clauses) {
        Unpaid::Yes => return Pay::Unpaid,
        Unpaid::Unclear => return Pay::Unknown,
        Unpaid::Unsaid => {}
    }
    if is_doubtful(&lower)
        || is_negative(&lower)
        || is_of_employees(&lower)
        || !is_understood(&clauses)
    {
        return Pay::Unknown;
    }
    let of_pay: Vec<&Clause> = clauses
        .iter()
        .filter(|clause| clause.meaning == Meaning::Pay)
        .collect();
    let texts: Vec<&str> = of_pay.iter().map(|clause| clause.text.as_str()).collect();
    let is_hedged = is_hedged(&of_pay) || is_raise(&lower);
    paid(&texts.join(", "), is_hedged, country)
}

/// The pay by the clauses about it, all of them understood.
fn paid(text: &str, is_hedged: bool, country: Option<&str>) -> Pay {
    let numbers = numbers(text);
    let currencies = currencies(text, country);
    let names_money = currencies.is_named && !numbers.is_empty();
    if !names_money && !says(text, PAID, PAID_JAPANESE) {
        return Pay::Unknown;
    }
    let only = match numbers.as_slice() {
        [one] => Some(one),
        _ => None,
    };
    // Nothing is no pay, and from nothing up to something leaves open whether there is any.
    if numbers.iter().any(|number| number.whole() == Some(0)) {
        let is_all = only.is_some() && names_money && !is_hedged;
        return if is_all { Pay::Unpaid } else { Pay::Unknown };
    }
    let Some(unit) = period::unit(text) else {
        return Pay::Paid(WageUnit::Other, None);
    };
    let money = only
        .filter(|_| !is_hedged)
        .zip(currencies.only)
        .and_then(|(number, currency)| plausible::money(number, currency, unit));
    Pay::Paid(unit, money)
}

/// “Up to”, “from”, 以上: one number is named, and another may be paid. What is said so of hours is
/// not of the pay.
fn is_hedged(clauses: &[&Clause]) -> bool {
    let has_digit = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    clauses
        .iter()
        .filter(|clause| !has_digit(&clause.text) || !clause.numbers().is_empty())
        .any(|clause| {
            let text = clause.text.as_str();
            let is_open = text
                .match_indices('+')
                .any(|(at, _)| text[..at].ends_with(|c: char| c.is_ascii_digit() || c == 'k'));
            says(text, HEDGES, HEDGES_JAPANESE) || is_open || text.contains(['~', '〜', '≈'])
        })
}

/// `$20/hr+` is `$20 minimum/hr`: a plus after which nothing follows.
fn with_open_end(lower: &str) -> String {
    let mut text = String::with_capacity(lower.len());
    for (at, c) in lower.char_indices() {
        let is_after_word = lower[..at].trim_end().ends_with(char::is_alphabetic);
        let rest = lower[at + c.len_utf8()..].trim_start_matches(['+', ' ']);
        let is_end = rest.is_empty() || rest.starts_with([')', ',', ';', '.', '、', '。']);
        if c == '+' && is_after_word && is_end {
            text.push_str(" minimum");
        } else {
            text.push(c);
        }
    }
    text
}

/// 時給+100円: so much more than a wage that is not named.
fn is_raise(lower: &str) -> bool {
    let mut pluses = lower.match_indices('+');
    pluses.any(|(at, _)| {
        let before = lower[..at].trim_end();
        let is_wage = WAGE.iter().chain(WAGE_JAPANESE).chain(&["base", "pay"]);
        let mut is_wage = is_wage.filter(|word| before.ends_with(**word));
        let after = lower[at + 1..].trim_start();
        let is_amount = after.starts_with(|c: char| c.is_ascii_digit() || "$€£¥".contains(c));
        is_amount && (before.is_empty() || is_wage.next().is_some())
    })
}

/// `Full-time: $40/hr`: what those earn who are employed so, and not what this posting pays.
fn is_of_employees(lower: &str) -> bool {
    [
        "full-time",
        "full time",
        "fulltime",
        "part-time",
        "part time",
        "parttime",
    ]
    .iter()
    .flat_map(|word| lower.match_indices(word))
    .any(|(at, word)| {
        let rest = lower[at + word.len()..].trim_start();
        let sign = rest.trim_start_matches([':', '=', '-', '–', '—', '(']);
        let amount = sign.trim_start();
        sign.len() < rest.len()
            && amount.starts_with(|c: char| c.is_ascii_digit() || "$€£¥".contains(c))
    })
}

/// Words parted by one blank, with one before and after: `isn't` is ` isnt `.
fn words(lower: &str) -> String {
    let plain: String = lower.chars().filter(|c| !matches!(c, '\'' | '’')).collect();
    let words = plain.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}
