//! What people type about themselves and others.

use super::Role;
use crate::closed::Closed;
use crate::fields::Email;
use crate::form;
use crate::ids::OrganizationId;
use crate::problem::{FieldProblem, FieldProblems};
use crate::text::{line, too_much, visible_length};

/// Shortest password without a second factor (NIST SP 800-63B-4, 3.1.1.2).
pub const PASSWORD_MIN: u32 = 15;
/// Longest password; nothing is ever cut off.
pub const PASSWORD_MAX: u32 = 128;
pub const NAME_MAX: u32 = 80;

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
    let different: std::collections::BTreeSet<char> = password.to_lowercase().chars().collect();
    different.len() < 5
}

form! {
    /// Staff invite a person; a one-time link is made.
    #[derive(Debug)]
    pub struct InviteForm {
        name,
        email,
        role,
        /// Id of an organization the person joins; empty for none.
        organization,
    }
}

/// An invitation whose fields are right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub name: String,
    pub email: Email,
    pub role: Role,
    pub organization: Option<OrganizationId>,
}

impl InviteForm {
    /// # Errors
    /// The fields to correct. A recruiter needs an organization.
    pub fn check(&self) -> Result<Invitation, FieldProblems> {
        let names = InviteForm::FIELDS;
        let mut problems = FieldProblems::default();
        let name = line(&self.name);
        if name.is_empty() {
            problems.add(names.name, FieldProblem::Missing);
        } else if let Some(problem) = too_much(&name, NAME_MAX) {
            problems.add(names.name, problem);
        }
        let email = Email::parse(&self.email)
            .map_err(|problem| problems.add(names.email, problem))
            .ok();
        let role = Role::from_code(&self.role);
        if role.is_none() {
            problems.add(names.role, FieldProblem::NotAChoice);
        }
        let organization = match self.organization.trim() {
            "" => None,
            typed => typed
                .parse()
                .map_err(|_| problems.add(names.organization, FieldProblem::NotAChoice))
                .ok(),
        };
        if role == Some(Role::Recruiter) && organization.is_none() {
            problems.add(names.organization, FieldProblem::Missing);
        }
        match (email, role) {
            (Some(email), Some(role)) if problems.is_empty() => Ok(Invitation {
                name,
                email,
                role,
                organization,
            }),
            _ => Err(problems),
        }
    }
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
    fn passwords_are_long_not_complicated() {
        assert!(password("けさは川べりを歩いて来ました。").check().is_ok());
        assert!(password(&"pa5s wörd 😀 ".repeat(8)).check().is_ok());
        assert!(password("short").check().is_err());
        assert!(password(&"ab".repeat(20)).check().is_err());
        assert!(password(&"abcdefgh".repeat(17)).check().is_err());
    }

    #[test]
    fn a_recruiter_is_invited_into_an_organization() {
        let form = InviteForm {
            name: "髙橋 一".into(),
            email: "t@example.jp".into(),
            role: "recruiter".into(),
            ..InviteForm::default()
        };
        assert_eq!(
            form.check().unwrap_err().of("organization"),
            Some(&FieldProblem::Missing)
        );
    }

    #[test]
    fn nobody_invites_a_role_that_does_not_exist() {
        let form = InviteForm {
            name: "x".into(),
            email: "t@example.jp".into(),
            role: "root".into(),
            ..InviteForm::default()
        };
        assert_eq!(
            form.check().unwrap_err().of("role"),
            Some(&FieldProblem::NotAChoice)
        );
    }
}
