//! Money: whole numbers of the smallest everyday unit, never floating point.

use crate::closed;
use serde::{Deserialize, Serialize};

closed! {
    /// ISO 4217 codes that postings use.
    pub enum Currency {
        Jpy = "JPY",
        Usd = "USD",
        Eur = "EUR",
        Gbp = "GBP",
        Aud = "AUD",
        Cad = "CAD",
        Chf = "CHF",
        Cny = "CNY",
        Krw = "KRW",
        Sgd = "SGD",
        Thb = "THB",
        Twd = "TWD",
        Vnd = "VND",
        Inr = "INR",
        Nzd = "NZD",
        Myr = "MYR",
        Hkd = "HKD",
        Idr = "IDR",
        Php = "PHP",
        Sek = "SEK",
        Nok = "NOK",
        Dkk = "DKK",
        Pln = "PLN",
        Czk = "CZK",
        Brl = "BRL",
        Mxn = "MXN",
        Zar = "ZAR",
    }
}

/// An amount in whole units of a currency (yen, dollars), at least 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    pub amount: i64,
    pub currency: Currency,
}

impl Money {
    pub fn yen(amount: i64) -> Self {
        Self {
            amount,
            currency: Currency::Jpy,
        }
    }

    /// The amount with thousands separated: `1,234,567`.
    pub fn grouped(&self) -> String {
        let digits = self.amount.to_string();
        let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        grouped
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_grouped_by_thousands() {
        let shown: Vec<_> = [0, 999, 1000, 1_234_567]
            .map(|n| Money::yen(n).grouped())
            .into();
        assert_eq!(shown, ["0", "999", "1,000", "1,234,567"]);
    }
}
