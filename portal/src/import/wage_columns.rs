//! Pay in columns of its own, and the text about it beside them: they have to say the same.

use super::wage::{Pay, pay};
use model::closed::Closed;
use model::opportunities::{Field, WageUnit};

/// What columns and text say of the pay together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// What the text adds to the columns.
    Certain(Vec<(Field, String)>),
    /// Columns and text contradict each other, or nobody can tell the currency: what the columns
    /// hold becomes words, and `unit` is what is left of it.
    Words { unit: String, words: String },
}

/// `columns` are amount, unit and currency as the row has them; `country` is that of the place.
pub(super) fn told(columns: &[String; 3], text: &str, country: Option<&str>) -> Told {
    let [amount, unit, currency] = columns;
    let said = pay(text, country);
    let number: Option<i64> = amount.replace(',', "").parse().ok();
    let is_other_unit = |said: WageUnit| {
        !unit.is_empty() && said != WageUnit::Other && unit.as_str() != said.code()
    };
    let is_contradiction = match said {
        Pay::Unknown => false,
        Pay::Unpaid => is_other_unit(WageUnit::None) || number.is_some_and(|number| number != 0),
        Pay::Paid(unit, money) => {
            is_other_unit(unit)
                || money.is_some_and(|money| {
                    number.is_some_and(|number| number != money.amount)
                        || (!currency.is_empty() && currency != money.currency.code())
                })
        }
    };
    let is_priced = matches!(said, Pay::Paid(_, Some(_)));
    // A bare number is of yen only where the work is in Japan.
    let lacks_currency = number.is_some_and(|number| number != 0)
        && currency.is_empty()
        && country != Some("JP")
        && !is_priced;
    if is_contradiction || lacks_currency {
        let left = if is_contradiction { "" } else { unit };
        let words = [amount, currency].map(String::as_str).join(" ");
        let of_columns = [words.trim(), unit].join("/");
        return Told::Words {
            unit: left.to_owned(),
            words: of_columns.trim_matches('/').to_owned(),
        };
    }
    Told::Certain(match said {
        Pay::Unknown => Vec::new(),
        Pay::Unpaid => vec![(Field::WageUnit, WageUnit::None.code().to_owned())],
        Pay::Paid(unit, money) => {
            let unit = (Field::WageUnit, unit.code().to_owned());
            let money = money.into_iter().flat_map(|money| {
                [
                    (Field::WageAmount, money.amount.to_string()),
                    (Field::WageCurrency, money.currency.code().to_owned()),
                ]
            });
            std::iter::once(unit).chain(money).collect()
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_and_text_say_the_same_or_are_words() {
        let cases = [
            (
                ["20", "hour", ""],
                "",
                Some("US"),
                Some(("hour", "20/hour")),
            ),
            (["20", "hour", ""], "", None, Some(("hour", "20/hour"))),
            (["1200", "hour", ""], "", Some("JP"), None),
            (["20", "hour", "USD"], "", Some("US"), None),
            (["20", "hour", ""], "$20/hr", Some("US"), None),
            (["20", "hour", "USD"], "$15-25/hr", Some("US"), None),
            (
                ["20", "hour", ""],
                "$30/hr",
                Some("US"),
                Some(("", "20/hour")),
            ),
            (
                ["20", "hour", "USD"],
                "$30/hr",
                Some("US"),
                Some(("", "20 USD/hour")),
            ),
            (
                ["20", "hour", "USD"],
                "20 EUR/hr",
                Some("US"),
                Some(("", "20 USD/hour")),
            ),
            (
                ["20", "hour", "USD"],
                "Unpaid",
                Some("US"),
                Some(("", "20 USD/hour")),
            ),
            (
                ["", "hour", ""],
                "$5,000/month",
                Some("US"),
                Some(("", "hour")),
            ),
            (["", "none", ""], "$20/hr", Some("US"), Some(("", "none"))),
            (["", "none", ""], "Unpaid", Some("US"), None),
        ];
        for (columns, text, country, words) in cases {
            let right = words.map(|(unit, words)| Told::Words {
                unit: unit.to_owned(),
                words: words.to_owned(),
            });
            let told = told(&columns.map(str::to_owned), text, country);
            let is_right = match &right {
                Some(right) => told == *right,
                None => matches!(told, Told::Certain(_)),
            };
            assert!(is_right, "{columns:?} {text}: {told:?}");
        }
    }
}
