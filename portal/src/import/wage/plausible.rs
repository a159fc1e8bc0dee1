//! Amounts that nobody pays for so long are slips of the pen: 時給1,100万円.

use super::number::Number;
use model::money::{Currency, Money};
use model::opportunities::WageUnit;

/// The amount, where it is a whole one, written as its currency is, and not beyond belief.
pub(super) fn money(number: &Number, currency: Currency, unit: WageUnit) -> Option<Money> {
    let amount = number.whole()?;
    let is_written_so = !number.has_decimal_comma || writes_decimal_commas(currency);
    let is_believed = most(currency, unit).is_none_or(|most| amount <= most)
        && (currency != Currency::Jpy || amount >= least_of_yen(unit));
    (is_written_so && is_believed).then_some(Money { amount, currency })
}

/// `€12,00`, but never `$1,00`.
fn writes_decimal_commas(currency: Currency) -> bool {
    use Currency::{Brl, Chf, Czk, Dkk, Eur, Idr, Nok, Pln, Sek, Vnd, Zar};
    matches!(
        currency,
        Eur | Brl | Chf | Czk | Dkk | Idr | Nok | Pln | Sek | Vnd | Zar
    )
}

/// 月給20円 lacks its 万.
fn least_of_yen(unit: WageUnit) -> i64 {
    match unit {
        WageUnit::Hour => 100,
        WageUnit::Day => 500,
        WageUnit::Week | WageUnit::Month => 1_000,
        _ => 0,
    }
}

/// Far more than anybody pays an intern, in the currencies that most sources write.
fn most(currency: Currency, unit: WageUnit) -> Option<i64> {
    use Currency::{Aud, Cad, Chf, Eur, Gbp, Jpy, Nzd, Sgd, Usd};
    let in_dollars = match unit {
        WageUnit::Hour => 500,
        WageUnit::Day => 5_000,
        WageUnit::Week => 20_000,
        WageUnit::Month => 50_000,
        _ => return None,
    };
    match currency {
        Jpy => Some(in_dollars * 100),
        Usd | Eur | Gbp | Cad | Aud | Nzd | Sgd | Chf => Some(in_dollars),
        _ => None,
    }
}
