//! What people type about themselves and others.

use super::Role;
use crate::closed::Closed;
use crate::fields::Email;
use crate::ids::OrganizationId;
use crate::problem::{FieldProblem, FieldProblems};
use crate::text::{line, too_much, visible_length};
use serde::{Deserialize, Serialize};

/// Shortest password without a second factor (NIST SP 800-63B-4, 3.1.1.2).
pub const PASSWORD_MIN: u32 = 15;
/// Longest password; nothing is ever cut off.
pub const PASSWORD_MAX: u32 = 128;
pub const NAME_MAX: u32 = 80;

/// Sign-in as typed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInForm {
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub password: String,
}

impl SignInForm {
    /// # Errors
    /// The fields that cannot be right.
    pub fn check(&self) -> Result<(Email, String), FieldProblems> {
        let mut problems = FieldProblems::default();
        let email = Email::parse(&self.email)
            .map_err(|problem| problems.add("email", problem))
            .ok();
        if self.password.is_empty() {
            problems.add("password", FieldProblem::Missing);
        }
        match email {
            Some(email) if problems.is_empty() => Ok((email, self.password.clone())),
            _ => Err(problems),
        }
    }
}

/// A new password, typed twice; `current` is asked for when there is one.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordForm {
    #[serde(default)]
    pub current: String,
    #[serde(default)]
    pub password: String,
    #[serde(default)]
    pub again: String,
}

impl PasswordForm {
    /// # Errors
    /// Length and repetition; whether `current` is right only the server knows.
    pub fn check(&self) -> Result<&str, FieldProblems> {
        let mut problems = FieldProblems::default();
        let length = visible_length(&self.password);
        if length == 0 {
            problems.add("password", FieldProblem::Missing);
        } else if length < PASSWORD_MIN {
            problems.add("password", FieldProblem::TooShort { min: PASSWORD_MIN });
        } else if length > PASSWORD_MAX {
            problems.add(
                "password",
                FieldProblem::TooLong {
                    max: PASSWORD_MAX,
                    now: length,
                },
            );
        } else if is_repetitive(&self.password) {
            problems.add("password", FieldProblem::TooCommon);
        }
        if self.again != self.password {
            problems.add("again", FieldProblem::Different);
        }
        problems.or(self.password.as_str())
    }
}

/// Fewer than five different characters is a pattern, not a password.
fn is_repetitive(password: &str) -> bool {
    let different: std::collections::BTreeSet<char> = password.to_lowercase().chars().collect();
    different.len() < 5
}

/// Staff invite a person; a one-time link is made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteForm {
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub role: String,
    /// Id of an organization the person joins; empty for none.
    #[serde(default)]
    pub organization: String,
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
        let mut problems = FieldProblems::default();
        let name = line(&self.name);
        if name.is_empty() {
            problems.add("name", FieldProblem::Missing);
        } else if let Some(problem) = too_much(&name, NAME_MAX) {
            problems.add("name", problem);
        }
        let email = Email::parse(&self.email)
            .map_err(|problem| problems.add("email", problem))
            .ok();
        let role = Role::from_code(&self.role);
        if role.is_none() {
            problems.add("role", FieldProblem::NotAChoice);
        }
        let organization = match self.organization.trim() {
            "" => None,
            typed => typed
                .parse()
                .map_err(|_| problems.add("organization", FieldProblem::NotAChoice))
                .ok(),
        };
        if role == Some(Role::Recruiter) && organization.is_none() {
            problems.add("organization", FieldProblem::Missing);
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
