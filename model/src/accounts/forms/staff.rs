use super::NAME_MAX;
use crate::accounts::Role;
use crate::admissions::ADMITTED_AT_ONCE;
use crate::closed::Closed;
use crate::fields::Email;
use crate::form;
use crate::ids::PersonId;
use crate::problem::{FieldProblem, FieldProblems};
use crate::text::line;

/// Longest reason for ending somebody's access.
pub const REASON_MAX: u32 = 200;

form! {
    /// Addresses of people who wait, one a line.
    #[derive(Debug)]
    pub struct PastedForm { addresses }
}

impl PastedForm {
    /// # Errors
    /// A list without a line, and one with too many.
    pub fn check(&self) -> Result<&str, FieldProblems> {
        let list = self.addresses.trim();
        let filled = list.lines().filter(|line| !line.trim().is_empty());
        let problem = match u32::try_from(filled.count()).unwrap_or(u32::MAX) {
            0 => FieldProblem::Missing,
            lines if lines > ADMITTED_AT_ONCE => FieldProblem::TooMany {
                max: ADMITTED_AT_ONCE,
            },
            _ => return Ok(list),
        };
        Err(FieldProblems::one(PastedForm::FIELDS.addresses, problem))
    }
}

form! {
    /// Staff end somebody's access.
    #[derive(Debug)]
    pub struct SuspendForm {
        person,
        /// Why; staff read it beside the name.
        reason,
    }
}

impl SuspendForm {
    /// Whose access ends, and why.
    ///
    /// # Errors
    /// The fields to correct.
    pub fn check(&self) -> Result<(PersonId, String), FieldProblems> {
        let names = SuspendForm::FIELDS;
        let mut problems = FieldProblems::default();
        let person = self.person.trim().parse();
        if person.is_err() {
            problems.add(names.person, FieldProblem::NotAChoice);
        }
        let reason = problems.bounded(names.reason, line(&self.reason), REASON_MAX);
        if reason.is_empty() {
            problems.add(names.reason, FieldProblem::Missing);
        }
        match person {
            Ok(person) if problems.is_empty() => Ok((person, reason)),
            _ => Err(problems),
        }
    }
}

form! {
    /// Staff have seen what somebody calls themselves.
    #[derive(Debug)]
    pub struct NameSeenForm {
        person,
        /// As they saw it.
        name,
    }
}

impl NameSeenForm {
    /// Who it is, and what they saw.
    ///
    /// # Errors
    /// The fields to correct.
    pub fn check(&self) -> Result<(PersonId, &str), FieldProblems> {
        let mut problems = FieldProblems::default();
        let person = self.person.trim().parse();
        if person.is_err() {
            problems.add(NameSeenForm::FIELDS.person, FieldProblem::NotAChoice);
        }
        match person {
            Ok(person) => Ok((person, &self.name)),
            Err(_) => Err(problems),
        }
    }
}

form! {
    /// Staff invite a person; a one-time link is made.
    #[derive(Debug)]
    pub struct InviteForm {
        name,
        email,
        role,
        /// Id or name of an organization the person joins; empty for none.
        organization,
    }
}

/// An invitation whose fields are right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub name: String,
    pub email: Email,
    pub role: Role,
    /// Its id or its name, as typed.
    pub organization: Option<String>,
}

impl InviteForm {
    /// # Errors
    /// The fields to correct. A recruiter needs an organization.
    pub fn check(&self) -> Result<Invitation, FieldProblems> {
        let names = InviteForm::FIELDS;
        let mut problems = FieldProblems::default();
        let name = problems.bounded(names.name, line(&self.name), NAME_MAX);
        if name.is_empty() {
            problems.add(names.name, FieldProblem::Missing);
        }
        let email = Email::parse(&self.email)
            .map_err(|problem| problems.add(names.email, problem))
            .ok();
        let role = Role::from_code(&self.role);
        if role.is_none() {
            problems.add(names.role, FieldProblem::NotAChoice);
        }
        let organization = Some(line(&self.organization)).filter(|typed| !typed.is_empty());
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

    #[test]
    fn a_list_is_refused_whole_where_it_is_too_long() {
        let form = |lines: usize| PastedForm {
            addresses: "ana@example.jp\n\n".repeat(lines),
        };
        assert!(form(500).check().is_ok());
        for (lines, problem) in [
            (0, FieldProblem::Missing),
            (501, FieldProblem::TooMany { max: 500 }),
        ] {
            let expected = FieldProblems::one(PastedForm::FIELDS.addresses, problem);
            assert_eq!(form(lines).check(), Err(expected));
        }
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
