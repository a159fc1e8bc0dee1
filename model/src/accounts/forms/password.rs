use crate::form;
use crate::problem::{FieldProblem, FieldProblems};
use crate::text::visible_length;
use std::collections::BTreeSet;

/// Shortest password without a second factor (NIST SP 800-63B-4, 3.1.1.2).
pub const PASSWORD_MIN: u32 = 15;
/// Longest password; nothing is ever cut off.
pub const PASSWORD_MAX: u32 = 128;

form! {
    /// A new password, typed twice; `current` is asked for when there is one.
    pub struct PasswordForm { current, password, again }
}

impl PasswordForm {
    /// # Errors
    /// Length and repetition; whether `current` is right only the server knows.
    pub fn check(&self) -> Result<&str, FieldProblems> {
        let names = PasswordForm::FIELDS;
        let mut problems = FieldProblems::default();
        let length = visible_length(&self.password);
        if length == 0 {
            problems.add(names.password, FieldProblem::Missing);
        } else if length < PASSWORD_MIN {
            problems.add(names.password, FieldProblem::TooShort { min: PASSWORD_MIN });
        } else if length > PASSWORD_MAX {
            problems.add(
                names.password,
                FieldProblem::TooLong {
                    max: PASSWORD_MAX,
                    now: length,
                },
            );
        } else if is_repetitive(&self.password) {
            problems.add(names.password, FieldProblem::TooCommon);
        }
        if self.again != self.password {
            problems.add(names.again, FieldProblem::Different);
        }
        problems.or(self.password.as_str())
    }
}

/// Fewer than five different characters is a pattern, not a password.
fn is_repetitive(password: &str) -> bool {
    let different: BTreeSet<char> = password.to_lowercase().chars().collect();
    different.len() < 5
}

#[cfg(test)]
mod tests {
    use super::*;

    fn password(text: &str) -> PasswordForm {
        PasswordForm {
            current: String::new(),
            password: text.into(),
            again: text.into(),
        }
    }

    #[test]
    fn asvs_v6_2_1_fifteen_letters_are_enough_and_fourteen_are_not() {
        assert!(password("the tide at six").check().is_ok());
        assert!(password("けさは川べりを歩いて来ました。").check().is_ok());
        assert!(password("a tide at six!").check().is_err());
        assert!(password("short").check().is_err());
        assert!(password(&"ab".repeat(20)).check().is_err());
    }

    #[test]
    fn asvs_v6_2_5_letters_of_one_kind_are_enough() {
        for text in [
            "thetideturnsatsix",
            "THETIDETURNSATSIX",
            "けさはかわべりをあるいてきました",
            "920571836405918273",
            "&%!?$#+*~=-_:;,.<>",
            "the tide 😀 turns at six",
        ] {
            assert!(password(text).check().is_ok(), "{text}");
        }
    }

    #[test]
    fn asvs_v6_2_9_a_whole_sentence_fits() {
        assert!(password(&"pa5s wörd 😀 ".repeat(8)).check().is_ok());
        assert!(password(&"sentence".repeat(16)).check().is_ok());
        assert!(password(&"abcdefgh".repeat(17)).check().is_err());
    }
}
