use crate::fields::Email;
use crate::form;
use crate::problem::{FieldProblem, FieldProblems};

form! {
    /// Sign-in as typed.
    pub struct SignInForm { email, password }
}

impl SignInForm {
    /// # Errors
    /// The fields that cannot be right.
    pub fn check(&self) -> Result<(Email, String), FieldProblems> {
        let names = SignInForm::FIELDS;
        let mut problems = FieldProblems::default();
        let email = Email::parse(&self.email)
            .map_err(|problem| problems.add(names.email, problem))
            .ok();
        if self.password.is_empty() {
            problems.add(names.password, FieldProblem::Missing);
        }
        match email {
            Some(email) if problems.is_empty() => Ok((email, self.password.clone())),
            _ => Err(problems),
        }
    }
}

form! {
    /// The address of an account whose password was forgotten.
    pub struct ForgottenForm { email }
}

impl ForgottenForm {
    /// # Errors
    /// What is no address.
    pub fn check(&self) -> Result<Email, FieldProblems> {
        let name = ForgottenForm::FIELDS.email;
        Email::parse(&self.email).map_err(|problem| FieldProblems::one(name, problem))
    }
}
