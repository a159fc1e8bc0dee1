//! Pay as sources write it: a number is claimed only where amount, currency and period are certain.

mod currency;
mod number;
mod period;
#[cfg(test)]
mod tests;
mod unpaid;

use super::place::head;
use currency::currencies;
use model::fields::fold_width;
use model::money::Money;
use model::opportunities::WageUnit;
use number::{Number, numbers};
use unpaid::is_unpaid;

/// What a source says about pay; its words are kept beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pay {
    /// Nothing that is certain.
    Unknown,
    Unpaid,
    /// Paid so much for so long.
    Paid(WageUnit, Option<Money>),
}

/// Words beside an amount that is not the only one.
#[rustfmt::skip]
const HEDGES: &[&str] = &[
    "up to", "from", "starting", "starts", "at least", "at most", "min", "minimum", "max", "maximum",
    "about", "approx", "approximately", "around", "roughly", "circa", "doe", "depending", "varies",
    "negotiable", "or more", "and up", "以上", "以下", "から", "より", "最大", "最低", "程度", "約", "前後",
    "相談", "目安", "上限", "下限", "未満", "による",
];
/// Words of pay, where a number stands beside them.
#[rustfmt::skip]
const PAID: &[&str] = &[
    "paid", "有給", "時給", "日給", "週給", "月給", "年俸", "年収", "報酬あり", "給与あり",
];

/// A text about pay that is longer than this is read no further.
const READ_MAX: usize = 2_000;

/// `country` is that of the place: it tells which dollar a bare `$` is.
pub(super) fn pay(text: &str, country: Option<&str>) -> Pay {
    let lower = fold_width(head(text, READ_MAX))
        .to_lowercase()
        .replace('￥', "¥");
    if is_unpaid(&lower) {
        return Pay::Unpaid;
    }
    if is_allowance(&lower) {
        return Pay::Unknown;
    }
    let numbers = numbers(&lower);
    let currencies = currencies(&lower, country);
    let names_money = currencies.is_named && !numbers.is_empty();
    let unit = period::unit(&lower);
    let says_paid = PAID.iter().any(|word| lower.contains(word));
    if !names_money && !says_paid {
        return Pay::Unknown;
    }
    let Some(unit) = unit else {
        return Pay::Paid(WageUnit::Other, None);
    };
    let only = match numbers.as_slice() {
        [one] => Some(one),
        _ => None,
    };
    if only.and_then(Number::whole) == Some(0) {
        return Pay::Unpaid;
    }
    let money = only
        .and_then(Number::whole)
        .zip(currencies.only)
        .filter(|_| !is_hedged(&lower))
        .map(|(amount, currency)| Money { amount, currency });
    Pay::Paid(unit, money)
}

/// “Up to”, “from”, 以上: one number is named, and another may be paid.
fn is_hedged(lower: &str) -> bool {
    let words = words(lower);
    let says_so = HEDGES.iter().any(|hedge| {
        if hedge.is_ascii() {
            words.contains(&format!(" {hedge} "))
        } else {
            lower.contains(hedge)
        }
    });
    let is_open = lower
        .match_indices('+')
        .any(|(at, _)| lower[..at].ends_with(|c: char| c.is_ascii_digit() || c == 'k'));
    says_so || is_open || lower.contains(['~', '〜', '≈'])
}

/// Travel or meals are paid, which is no wage: what stands before the first number tells.
fn is_allowance(lower: &str) -> bool {
    let before = lower
        .split(|c: char| c.is_ascii_digit())
        .next()
        .unwrap_or_default();
    let says = |words: &[&str]| words.iter().any(|word| before.contains(word));
    says(&[
        "交通費",
        "昼食",
        "食事",
        "宿泊",
        "住居",
        "travel",
        "housing",
        "relocation",
        "lunch",
        "meal",
        "transport",
    ]) && !says(&[
        "給",
        "報酬",
        "謝金",
        "謝礼",
        "日当",
        "賃金",
        "wage",
        "pay",
        "salary",
        "stipend",
        "compensation",
    ]) && lower.contains(|c: char| c.is_ascii_digit())
}

/// Words parted by one blank, with one before and after: `isn't` is ` isnt `.
fn words(lower: &str) -> String {
    let plain: String = lower.chars().filter(|c| !matches!(c, '\'' | '’')).collect();
    let words = plain.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}
