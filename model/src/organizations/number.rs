//! 法人番号, the number by which the National Tax Agency knows a corporation.

use crate::fields::fold_width;
use crate::problem::FieldProblem;
use crate::text::without_hidden;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How many digits it has.
const DIGITS: usize = 13;

/// A corporate number whose check digit is right: thirteen digits and nothing else.
///
/// The first digit is 9 − (Σ Pn·Qn mod 9) over the other twelve, counted from the right, Q = 1 for odd and 2 for even
/// places (法人番号の指定等に関する省令, article 2).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CorporateNumber(String);

impl CorporateNumber {
    /// Reads it as people write it: in full width, with spaces or hyphens between the digits, or with the T of the number
    /// on an invoice before them.
    ///
    /// # Errors
    /// `NotACorporateNumber` for anything but thirteen digits; `WrongCheckDigit` for thirteen of which one is wrong.
    pub fn parse(typed: &str) -> Result<Self, FieldProblem> {
        let visible = without_hidden(typed);
        let folded = fold_width(visible.trim());
        let bare: String = folded.chars().filter(|c| !is_between(*c)).collect();
        let bare = bare.strip_prefix(['T', 't']).unwrap_or(&bare);
        let digits: Option<Vec<u32>> = bare.chars().map(|c| c.to_digit(10)).collect();
        let digits = digits.filter(|digits| digits.len() == DIGITS);
        let digits = digits.ok_or(FieldProblem::NotACorporateNumber)?;
        if digits[0] != check_digit(&digits[1..]) {
            return Err(FieldProblem::WrongCheckDigit);
        }
        Ok(Self(bare.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CorporateNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// White space, hyphens in all their shapes, and the long vowel mark that is typed for one.
fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | 'ー' | 'ｰ' | '･' | '・')
}

fn check_digit(base: &[u32]) -> u32 {
    let places = base.iter().rev().enumerate();
    let weighted = places.map(|(place, digit)| digit * if place % 2 == 0 { 1 } else { 2 });
    9 - weighted.sum::<u32>() % 9
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(typed: &str) -> Result<String, FieldProblem> {
        CorporateNumber::parse(typed).map(|number| number.as_str().to_owned())
    }

    /// ux.md 14.
    #[test]
    fn a_number_is_read_as_people_write_it() {
        for typed in [
            "4011001098993",
            "４０１１００１０９８９９３",
            "4-0110-0109-8993",
            "4−0110−0109−8993",
            "４ー０１１０ー０１０９ー８９９３",
            " 4 0110 0109 8993 ",
            "4\u{3000}0110\u{3000}0109\u{3000}8993",
            "T4011001098993",
            "Ｔ４０１１００１０９８９９３",
            "\u{200B}4011001098993",
        ] {
            assert_eq!(parsed(typed).as_deref(), Ok("4011001098993"), "{typed}");
        }
    }

    #[test]
    fn the_first_digit_checks_the_others() {
        // Of the National Tax Agency itself, and the sample of its specification.
        for number in ["7000012050002", "8700110005901", "4011001098993"] {
            assert!(parsed(number).is_ok(), "{number}");
        }
        for wrong in [
            "5011001098993",
            "4011001098994",
            "4011001089993",
            "0000000000000",
        ] {
            assert_eq!(parsed(wrong), Err(FieldProblem::WrongCheckDigit), "{wrong}");
        }
    }

    #[test]
    fn what_is_no_number_is_told_apart_from_a_slip() {
        for typed in [
            "",
            "401100109899",
            "40110010989933",
            "401100109899X",
            "四〇一一〇〇一〇九八九九三",
        ] {
            assert_eq!(
                parsed(typed),
                Err(FieldProblem::NotACorporateNumber),
                "{typed}"
            );
        }
    }
}
