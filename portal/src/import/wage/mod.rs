//! Pay as sources write it: a number is claimed only where every word beside it is understood, and
//! amount, currency and period are certain. Fees, allowances for travel, and conditions are words.

mod clause;
mod currency;
mod number;
mod period;
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
use number::{Number, is_negative, numbers};
use unpaid::{Unpaid, is_doubtful, unpaid};
use vocabulary::{HEDGES, HEDGES_JAPANESE};

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
    (" or above", " minimum"), (" and up", " minimum"), (" and above", " minimum"), (" or less", " maximum"),
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
    let clauses = clauses(&lower);
    match unpaid(&lower, &clauses) {
        Unpaid::Yes => return Pay::Unpaid,
        Unpaid::Unclear => return Pay::Unknown,
        Unpaid::Unsaid => {}
    }
    if is_doubtful(&lower) || is_negative(&lower) || !is_understood(&clauses) {
        return Pay::Unknown;
    }
    let of_pay: Vec<&Clause> = clauses
        .iter()
        .filter(|clause| clause.meaning == Meaning::Pay)
        .collect();
    let texts: Vec<&str> = of_pay.iter().map(|clause| clause.text.as_str()).collect();
    paid(&texts.join(", "), is_hedged(&of_pay), country)
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
        .and_then(Number::whole)
        .zip(currencies.only)
        .filter(|_| !is_hedged)
        .map(|(amount, currency)| Money { amount, currency });
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

/// Words parted by one blank, with one before and after: `isn't` is ` isnt `.
fn words(lower: &str) -> String {
    let plain: String = lower.chars().filter(|c| !matches!(c, '\'' | '’')).collect();
    let words = plain.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}
