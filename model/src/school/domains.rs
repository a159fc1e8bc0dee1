//! The school's mail domains: an address there says what somebody is to the school.

use crate::accounts::{Role, Verification};
use crate::closed;
use crate::closed::Closed;
use crate::fields::Email;
use crate::form;
use crate::problem::{FieldProblem, FieldProblems};
use serde::{Deserialize, Serialize};

/// The roles that a domain may stand for.
pub const DOMAIN_ROLES: [Role; 3] = [Role::Student, Role::Faculty, Role::Staff];

closed! {
    /// The forms of the page of mail domains, and what each has done.
    pub enum DomainAct {
        Add = "add",
        Remove = "remove",
    }
}

/// A domain whose addresses the school gives to people of one role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailDomain {
    /// In lower case, as the name system has it.
    pub domain: String,
    pub role: Role,
    /// Whether it stands for the domains below it as well.
    pub subdomains: bool,
}

form! {
    /// A mail domain as typed.
    #[derive(Debug)]
    pub struct DomainForm {
        domain,
        role,
        /// Ticked, or not sent.
        subdomains,
    }
}

impl DomainForm {
    /// # Errors
    /// The fields to correct.
    pub fn check(&self) -> Result<MailDomain, FieldProblems> {
        let names = DomainForm::FIELDS;
        let mut problems = FieldProblems::default();
        let domain = domain_of(&self.domain)
            .map_err(|problem| problems.add(names.domain, problem))
            .ok();
        let role = Role::from_code(&self.role).filter(|role| DOMAIN_ROLES.contains(role));
        if role.is_none() {
            problems.add(names.role, FieldProblem::NotAChoice);
        }
        match (domain, role) {
            (Some(domain), Some(role)) => Ok(MailDomain {
                domain,
                role,
                subdomains: !self.subdomains.is_empty(),
            }),
            _ => Err(problems),
        }
    }
}

/// The host of what was typed, with its `@` or without it.
fn domain_of(typed: &str) -> Result<String, FieldProblem> {
    let bare = typed.trim().trim_start_matches(['@', '＠']);
    if bare.is_empty() {
        return Err(FieldProblem::Missing);
    }
    let address = Email::parse(&format!("x@{bare}")).map_err(|_| FieldProblem::NotADomain)?;
    Ok(address.host().to_owned())
}

/// What the school's domains make of an address; of several that cover it, the longest counts.
pub fn role_at(domains: &[MailDomain], email: &Email) -> Option<Role> {
    let covering = domains.iter().filter(|one| one.covers(email.host()));
    let longest = covering.max_by_key(|one| one.domain.len());
    longest.map(|one| one.role)
}

impl MailDomain {
    fn covers(&self, host: &str) -> bool {
        match host.strip_suffix(&self.domain) {
            Some("") => true,
            Some(above) => self.subdomains && above.ends_with('.'),
            None => false,
        }
    }
}

/// How sure the school is of somebody who registers in a role with an address of theirs. Students are known by their
/// address; everybody else waits for somebody who says yes.
///
/// # Errors
/// `NotASchoolAddress` for members of the school with an address of elsewhere; `NotAChoice` for administrators.
pub fn standing(role: Role, by_address: Option<Role>) -> Result<Verification, FieldProblem> {
    match role {
        Role::Student if by_address == Some(Role::Student) => Ok(Verification::Domain),
        Role::Student | Role::Faculty | Role::Staff => match by_address {
            Some(_) => Ok(Verification::Email),
            None => Err(FieldProblem::NotASchoolAddress),
        },
        Role::Alumnus | Role::Recruiter => Ok(Verification::Email),
        Role::Admin => Err(FieldProblem::NotAChoice),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn domains() -> Vec<MailDomain> {
        let domain = |domain: &str, role, subdomains| MailDomain {
            domain: domain.to_owned(),
            role,
            subdomains,
        };
        vec![
            domain("kakehashi.ac.jp", Role::Faculty, true),
            domain("stu.kakehashi.ac.jp", Role::Student, false),
            domain("office.kakehashi.ac.jp", Role::Staff, true),
        ]
    }

    #[test]
    fn the_longest_domain_that_covers_an_address_counts() {
        for (address, role) in [
            ("a@kakehashi.ac.jp", Some(Role::Faculty)),
            ("a@lab.kakehashi.ac.jp", Some(Role::Faculty)),
            ("a@STU.kakehashi.ac.jp", Some(Role::Student)),
            ("a@ｓｔｕ．kakehashi.ac.jp", Some(Role::Student)),
            // Sub-domains of the students' are not theirs; those of the school's are.
            ("a@x.stu.kakehashi.ac.jp", Some(Role::Faculty)),
            ("a@desk.office.kakehashi.ac.jp", Some(Role::Staff)),
            ("a@evilkakehashi.ac.jp", None),
            ("a@kakehashi.ac.jp.evil.example", None),
            ("kakehashi.ac.jp@example.jp", None),
        ] {
            let email = Email::parse(address).unwrap();
            assert_eq!(role_at(&domains(), &email), role, "{address}");
        }
    }

    #[test]
    fn who_is_in_at_once_and_who_waits() {
        use FieldProblem::{NotAChoice, NotASchoolAddress};
        use Verification::{Domain, Email};
        for (role, by_address, expected) in [
            (Role::Student, Some(Role::Student), Ok(Domain)),
            (Role::Student, Some(Role::Faculty), Ok(Email)),
            (Role::Student, None, Err(NotASchoolAddress)),
            (Role::Faculty, Some(Role::Faculty), Ok(Email)),
            (Role::Faculty, Some(Role::Student), Ok(Email)),
            (Role::Faculty, None, Err(NotASchoolAddress)),
            (Role::Staff, Some(Role::Staff), Ok(Email)),
            (Role::Staff, None, Err(NotASchoolAddress)),
            (Role::Alumnus, None, Ok(Email)),
            (Role::Alumnus, Some(Role::Student), Ok(Email)),
            (Role::Recruiter, None, Ok(Email)),
            (Role::Admin, Some(Role::Staff), Err(NotAChoice)),
        ] {
            assert_eq!(
                standing(role, by_address),
                expected,
                "{role} {by_address:?}"
            );
        }
    }

    #[test]
    fn a_domain_is_typed_as_people_write_it() {
        let form = |domain: &str| DomainForm {
            domain: domain.to_owned(),
            role: "student".to_owned(),
            subdomains: "1".to_owned(),
        };
        for typed in [
            "@Stu.Example.ac.jp",
            "stu.example.ac.jp",
            "＠ｓｔｕ．example.ac.jp",
        ] {
            assert_eq!(form(typed).check().unwrap().domain, "stu.example.ac.jp");
        }
        for (typed, problem) in [
            ("", FieldProblem::Missing),
            ("jp", FieldProblem::NotADomain),
            ("a@b.jp", FieldProblem::NotADomain),
            ("stu example.jp", FieldProblem::NotADomain),
        ] {
            let problems = form(typed).check().unwrap_err();
            assert_eq!(problems.of("domain"), Some(&problem), "{typed}");
        }
        let admin = DomainForm {
            role: "admin".to_owned(),
            ..form("example.ac.jp")
        };
        assert!(admin.check().unwrap_err().of("role").is_some());
    }
}
