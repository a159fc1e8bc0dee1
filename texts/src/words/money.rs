use crate::{Locale, td_string};
use model::closed::Closed;
use model::money::{Currency, Money};

/// The everyday name of a currency.
pub fn currency(locale: Locale, value: Currency) -> &'static str {
    match value {
        Currency::Jpy => td_string!(locale, choice.currency.jpy),
        Currency::Usd => td_string!(locale, choice.currency.usd),
        Currency::Eur => td_string!(locale, choice.currency.eur),
        Currency::Gbp => td_string!(locale, choice.currency.gbp),
        Currency::Aud => td_string!(locale, choice.currency.aud),
        Currency::Cad => td_string!(locale, choice.currency.cad),
        Currency::Chf => td_string!(locale, choice.currency.chf),
        Currency::Cny => td_string!(locale, choice.currency.cny),
        Currency::Krw => td_string!(locale, choice.currency.krw),
        Currency::Sgd => td_string!(locale, choice.currency.sgd),
        Currency::Thb => td_string!(locale, choice.currency.thb),
        Currency::Twd => td_string!(locale, choice.currency.twd),
        Currency::Vnd => td_string!(locale, choice.currency.vnd),
        Currency::Inr => td_string!(locale, choice.currency.inr),
        Currency::Nzd => td_string!(locale, choice.currency.nzd),
        Currency::Myr => td_string!(locale, choice.currency.myr),
        Currency::Hkd => td_string!(locale, choice.currency.hkd),
        Currency::Idr => td_string!(locale, choice.currency.idr),
        Currency::Php => td_string!(locale, choice.currency.php),
        Currency::Sek => td_string!(locale, choice.currency.sek),
        Currency::Nok => td_string!(locale, choice.currency.nok),
        Currency::Dkk => td_string!(locale, choice.currency.dkk),
        Currency::Pln => td_string!(locale, choice.currency.pln),
        Currency::Czk => td_string!(locale, choice.currency.czk),
        Currency::Brl => td_string!(locale, choice.currency.brl),
        Currency::Mxn => td_string!(locale, choice.currency.mxn),
        Currency::Zar => td_string!(locale, choice.currency.zar),
    }
}

/// An amount as the language writes it; foreign currencies by their code, which nobody mistakes.
pub fn money(locale: Locale, money: Money) -> String {
    let amount = money.grouped();
    match money.currency {
        Currency::Jpy => td_string!(locale, common.yen, amount = amount),
        foreign => td_string!(
            locale,
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
        assert_eq!(money(Locale::ja, Money::yen(1_200_000)), "1,200,000円");
        assert_eq!(money(Locale::en, Money::yen(1_200)), "¥1,200");
        assert_eq!(
            money(
                Locale::en,
                Money {
                    amount: 950,
                    currency: Currency::Eur
                }
            ),
            "EUR 950"
        );
    }
}
