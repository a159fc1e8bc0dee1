//! Pay as sources write it.

use model::fields::fold_width;
use model::money::Currency;
use model::opportunities::WageUnit;

/// What a source says about pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pay {
    pub unit: WageUnit,
    /// Only when it is one whole amount.
    pub amount: Option<(i64, Currency)>,
}

const CURRENCIES: &[(&str, Currency)] = &[
    ("ca$", Currency::Cad),
    ("cad", Currency::Cad),
    ("a$", Currency::Aud),
    ("aud", Currency::Aud),
    ("s$", Currency::Sgd),
    ("sgd", Currency::Sgd),
    ("usd", Currency::Usd),
    ("$", Currency::Usd),
    ("gbp", Currency::Gbp),
    ("£", Currency::Gbp),
    ("eur", Currency::Eur),
    ("€", Currency::Eur),
    ("chf", Currency::Chf),
    ("jpy", Currency::Jpy),
    ("¥", Currency::Jpy),
    ("円", Currency::Jpy),
];

const UNITS: &[(&str, WageUnit)] = &[
    ("hour", WageUnit::Hour),
    ("/hr", WageUnit::Hour),
    ("/h", WageUnit::Hour),
    ("時給", WageUnit::Hour),
    ("/day", WageUnit::Day),
    ("per day", WageUnit::Day),
    ("daily", WageUnit::Day),
    ("日給", WageUnit::Day),
    ("week", WageUnit::Week),
    ("/wk", WageUnit::Week),
    ("週給", WageUnit::Week),
    ("month", WageUnit::Month),
    ("/mo", WageUnit::Month),
    ("月給", WageUnit::Month),
    ("月額", WageUnit::Month),
];

/// Pay per year has no unit here and stands in the note; so does what names no time at all.
pub(super) fn pay(text: &str) -> Option<Pay> {
    let text = fold_width(text).to_lowercase().replace('￥', "¥");
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let unit = UNITS
        .iter()
        .find(|(word, _)| text.contains(word))
        .map_or(WageUnit::Total, |(_, unit)| *unit);
    let currency = CURRENCIES
        .iter()
        .find(|(sign, _)| text.contains(sign))
        .map(|(_, currency)| *currency);
    let amount = if unit == WageUnit::Total {
        None
    } else {
        single_amount(&text).zip(currency)
    };
    Some(Pay { unit, amount })
}

/// `$10k` is 10,000 and 20万 is 200,000; of `$23–$37` nothing is taken.
fn single_amount(text: &str) -> Option<i64> {
    let mut numbers = numbers(text);
    let amount = numbers.next()?;
    if numbers.next().is_some() {
        None
    } else {
        amount
    }
}

/// The numbers in a text; `None` for those that are not whole.
fn numbers(text: &str) -> impl Iterator<Item = Option<i64>> {
    let is_numeric = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(|c: char| c.is_ascii_digit())?;
        let from = &rest[start..];
        let end = from.find(|c: char| !is_numeric(c)).unwrap_or(from.len());
        rest = &from[end..];
        let number: Option<i64> = from[..end]
            .trim_end_matches([',', '.'])
            .replace(',', "")
            .parse()
            .ok();
        let factor = if rest.starts_with('k') {
            1_000
        } else if rest.starts_with('万') {
            10_000
        } else {
            1
        };
        Some(number.and_then(|number| number.checked_mul(factor)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_amounts_are_money_and_the_rest_stays_words() {
        let cases = [
            ("$15/hr", WageUnit::Hour, Some((15, Currency::Usd))),
            ("$30 per hour", WageUnit::Hour, Some((30, Currency::Usd))),
            ("15 USD/hr", WageUnit::Hour, Some((15, Currency::Usd))),
            (
                "$10K per month",
                WageUnit::Month,
                Some((10_000, Currency::Usd)),
            ),
            (
                "$2K per week • + housing stipend.",
                WageUnit::Week,
                Some((2_000, Currency::Usd)),
            ),
            (
                "時給１，２００円",
                WageUnit::Hour,
                Some((1_200, Currency::Jpy)),
            ),
            (
                "月給20万円",
                WageUnit::Month,
                Some((200_000, Currency::Jpy)),
            ),
            ("£500/week", WageUnit::Week, Some((500, Currency::Gbp))),
            ("$23–$37/hr", WageUnit::Hour, None),
            ("$65.38/hr", WageUnit::Hour, None),
            ("$4K – $6K per week", WageUnit::Week, None),
            ("$108k/yr", WageUnit::Total, None),
            ("19–65 USD/yr", WageUnit::Total, None),
            ("$100K – $200K", WageUnit::Total, None),
            ("20/hr", WageUnit::Hour, None),
            ("$99999999999999999999/hr", WageUnit::Hour, None),
        ];
        for (text, unit, amount) in cases {
            assert_eq!(pay(text), Some(Pay { unit, amount }), "{text}");
        }
        assert_eq!(pay(""), None);
        assert_eq!(pay("Competitive"), None);
    }
}
