//! Codes on paper, for whoever cannot read mail at the address of the account any more.

use crate::closed;
use crate::fields::{Email, fold_width};
use crate::form;
use crate::problem::{FieldProblem, FieldProblems};

/// Codes that are made at once.
pub const RECOVERY_CODES: usize = 8;
/// Letters of a code: 80 bits.
pub const RECOVERY_LETTERS: usize = 16;
/// None of them is taken for another one, on paper or by ear.
pub const RECOVERY_ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// The version of the codes of somebody who has none.
pub const NO_RECOVERY_CODES: &str = "none";

/// The codes that somebody has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryCodes {
    /// How many still work.
    pub left: usize,
    /// Tells these codes from those that are made after them; [`NO_RECOVERY_CODES`] where there are none.
    pub version: String,
}

closed! {
    /// The form of the page of codes.
    pub enum RecoveryAct {
        Make = "make",
    }
}

form! {
    /// Asks for codes instead of those that were there when the page was opened.
    pub struct RecoveryCodesForm { current, version }
}

form! {
    /// A code instead of a mail.
    pub struct RecoverForm { email, recovery_code }
}

impl RecoverForm {
    /// # Errors
    /// The fields that cannot be right.
    pub fn check(&self) -> Result<(Email, String), FieldProblems> {
        let names = RecoverForm::FIELDS;
        let mut problems = FieldProblems::default();
        let email = Email::parse(&self.email)
            .map_err(|problem| problems.add(names.email, problem))
            .ok();
        let code = one_spelling(&self.recovery_code);
        if code.is_empty() {
            problems.add(names.recovery_code, FieldProblem::Missing);
        }
        match email {
            Some(email) if problems.is_empty() => Ok((email, code)),
            _ => Err(problems),
        }
    }
}

/// A code without what people put between its letters.
pub fn one_spelling(typed: &str) -> String {
    let folded = fold_width(typed).to_uppercase();
    folded.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// As it is written on paper: in fours.
pub fn written(code: &str) -> String {
    let fours = code.as_bytes().chunks(4);
    let fours = fours.map(|four| String::from_utf8_lossy(four).into_owned());
    fours.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_write_it() {
        let code = "ABCDEFGHJKLMNPQR";
        assert_eq!(written(code), "ABCD-EFGH-JKLM-NPQR");
        for typed in ["abcd-efgh-jklm-npqr", " ＡＢＣＤ EFGH jklm npqr ", code] {
            assert_eq!(one_spelling(typed), code);
        }
    }
}
