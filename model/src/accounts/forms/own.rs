use crate::admissions::check_name;
use crate::fields::Email;
use crate::form;
use crate::problem::{FieldProblem, FieldProblems};

/// Days within which somebody who has left comes back by signing in.
pub const DEPARTED_DAYS: i64 = 30;

form! {
    /// Another name, and how it is read.
    #[derive(Debug)]
    pub struct NameForm { name, kana }
}

impl NameForm {
    /// The name, and its reading in katakana.
    ///
    /// # Errors
    /// The fields to correct.
    pub fn check(&self) -> Result<(String, String), FieldProblems> {
        let mut problems = FieldProblems::default();
        let name = check_name(&mut problems, &self.name, &self.kana);
        problems.or(name)
    }
}

form! {
    /// Another address for an account, and the password that shows whose it is.
    pub struct AddressForm { email, current }
}

impl AddressForm {
    /// # Errors
    /// The fields to correct; whether `current` is right only the server knows.
    pub fn check(&self) -> Result<(Email, &str), FieldProblems> {
        let names = AddressForm::FIELDS;
        let mut problems = FieldProblems::default();
        let email = Email::parse(&self.email)
            .map_err(|problem| problems.add(names.email, problem))
            .ok();
        if self.current.is_empty() {
            problems.add(names.current, FieldProblem::Missing);
        }
        match email {
            Some(email) if problems.is_empty() => Ok((email, &self.current)),
            _ => Err(problems),
        }
    }
}

/// Minutes for which the password counts as proof once it was typed.
pub const PROVEN_MINUTES: i64 = 10;

form! {
    /// The present password, which shows that it is its owner who asks.
    pub struct ProveForm { current }
}
