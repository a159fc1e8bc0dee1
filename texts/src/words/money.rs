use crate::td_string;
use model::Language;
use model::money::{Currency, Money};

/// An amount as the language writes it, with the name of its currency.
pub fn money(language: Language, money: Money) -> String {
    let amount = money.grouped();
    match money.currency {
        Currency::Jpy => td_string!(language, common.yen, amount = amount),
        foreign => td_string!(
            language,
            common.money,
            amount = amount,
            currency = super::of(language, foreign)
        ),
    }
}

/// An amount in yen, written as every other.
pub(super) fn yen(language: Language, amount: i64) -> String {
    money(language, Money::yen(amount))
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
            "950 euros"
        );
        let yuan = Money {
            amount: 2_200,
            currency: Currency::Cny,
        };
        assert_eq!(money(Language::Japanese, yuan), "2,200人民元");
    }
}
