use crate::td_string;
use model::Language;
use model::closed::Closed;
use model::money::{Currency, Money};

/// The everyday name of a currency.
pub fn currency(language: Language, value: Currency) -> &'static str {
    match value {
        Currency::Jpy => td_string!(language, choice.currency.jpy),
        Currency::Usd => td_string!(language, choice.currency.usd),
        Currency::Eur => td_string!(language, choice.currency.eur),
        Currency::Gbp => td_string!(language, choice.currency.gbp),
        Currency::Aud => td_string!(language, choice.currency.aud),
        Currency::Cad => td_string!(language, choice.currency.cad),
        Currency::Chf => td_string!(language, choice.currency.chf),
        Currency::Cny => td_string!(language, choice.currency.cny),
        Currency::Krw => td_string!(language, choice.currency.krw),
        Currency::Sgd => td_string!(language, choice.currency.sgd),
        Currency::Thb => td_string!(language, choice.currency.thb),
        Currency::Twd => td_string!(language, choice.currency.twd),
        Currency::Vnd => td_string!(language, choice.currency.vnd),
        Currency::Inr => td_string!(language, choice.currency.inr),
        Currency::Nzd => td_string!(language, choice.currency.nzd),
        Currency::Myr => td_string!(language, choice.currency.myr),
        Currency::Hkd => td_string!(language, choice.currency.hkd),
        Currency::Idr => td_string!(language, choice.currency.idr),
        Currency::Php => td_string!(language, choice.currency.php),
        Currency::Sek => td_string!(language, choice.currency.sek),
        Currency::Nok => td_string!(language, choice.currency.nok),
        Currency::Dkk => td_string!(language, choice.currency.dkk),
        Currency::Pln => td_string!(language, choice.currency.pln),
        Currency::Czk => td_string!(language, choice.currency.czk),
        Currency::Brl => td_string!(language, choice.currency.brl),
        Currency::Mxn => td_string!(language, choice.currency.mxn),
        Currency::Zar => td_string!(language, choice.currency.zar),
    }
}

/// An amount as the language writes it; foreign currencies by their code, which nobody mistakes.
pub fn money(language: Language, money: Money) -> String {
    let amount = money.grouped();
    match money.currency {
        Currency::Jpy => td_string!(language, common.yen, amount = amount),
        foreign => td_string!(
            language,
            common.money,
            amount = amount,
            currency = foreign.code()
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_read_as_people_write_them() {
        assert_eq!(
            money(Language::Japanese, Money::yen(1_200_000)),
            "1,200,000円"
        );
        assert_eq!(money(Language::English, Money::yen(1_200)), "¥1,200");
        assert_eq!(
            money(
                Language::English,
                Money {
                    amount: 950,
                    currency: Currency::Eur
                }
            ),
            "EUR 950"
        );
    }
}
