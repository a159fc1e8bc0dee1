//! What people type to bring or to join an organization.

use super::{Domain, MemberRole, Organization, OrganizationForm};
use crate::closed;
use crate::closed::Closed;
use crate::fields::{Email, mailed_code};
use crate::form;
use crate::problem::{FieldProblem, FieldProblems};

/// Requests of one person that have not come to an end.
pub const RUNNING_MAX: u32 = 5;

closed! {
    /// The forms of the page where an organization is brought or joined.
    pub enum JoinForm {
        /// Asks to join one that is there.
        Ask = "ask",
        /// Brings one that is not.
        Bring = "bring",
    }
}

closed! {
    /// The forms of a request's page, and what each has done.
    pub enum RequestForm {
        /// Mails a code.
        Code = "code",
        Confirm = "confirm",
        /// Looks for the record of the domain.
        Record = "record",
        /// Looks for the file on the website.
        File = "file",
        /// A move of the machine.
        Move = "move",
    }
}

closed! {
    /// The forms of the page of an organization's people, and what each has done.
    pub enum MembersForm {
        Invite = "invite",
        /// Takes an invitation back.
        Uninvite = "uninvite",
        Role = "role",
        Remove = "remove",
        Leave = "leave",
        /// Decides on somebody who asks to join.
        Decide = "decide",
    }
}

closed! {
    /// What the page of an invitation to an organization does.
    pub enum ColleagueAct {
        Join = "join",
    }
}

form! {
    /// An organization that is not here yet.
    #[derive(Debug)]
    pub struct BringForm {
        name_ja,
        name_en,
        kana,
        corporate_number,
        country,
        website,
        domain,
        /// It is another one than those of the same name.
        is_another,
    }
}

/// An organization that somebody brings, whose fields are right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    pub organization: Organization,
    pub domain: Option<Domain>,
    pub is_another: bool,
}

impl BringForm {
    /// # Errors
    /// The fields to correct. Without a domain papers are looked at; a website that is nothing but a host names one.
    pub fn check(&self) -> Result<Brought, FieldProblems> {
        let names = BringForm::FIELDS;
        let checked = OrganizationForm {
            name_ja: self.name_ja.clone(),
            name_en: self.name_en.clone(),
            kana: self.kana.clone(),
            corporate_number: self.corporate_number.clone(),
            country: self.country.clone(),
            website: self.website.clone(),
            ..OrganizationForm::default()
        }
        .check();
        let (organization, mut problems) = match checked {
            Ok(organization) => (Some(organization), FieldProblems::default()),
            Err(problems) => (None, problems),
        };
        let website = organization.as_ref().and_then(|one| one.website.as_ref());
        let domain = match self.domain.trim() {
            "" => website.and_then(|website| Domain::of_website(website.as_str())),
            typed => Domain::parse(typed)
                .map_err(|problem| problems.add(names.domain, problem))
                .ok(),
        };
        match organization {
            Some(organization) => problems.or(Brought {
                organization,
                domain,
                is_another: !self.is_another.is_empty(),
            }),
            None => Err(problems),
        }
    }
}

form! {
    /// The address that a code is mailed to.
    #[derive(Debug)]
    pub struct CodeForm { address }
}

form! {
    /// The code that came by mail.
    #[derive(Debug)]
    pub struct ConfirmForm { code }
}

impl ConfirmForm {
    /// # Errors
    /// `NotACode` for anything but six digits, in whatever width and with whatever between them.
    pub fn check(&self) -> Result<String, FieldProblems> {
        let wrong = |_| FieldProblems::one(ConfirmForm::FIELDS.code, FieldProblem::NotACode);
        mailed_code(&self.code).map_err(wrong)
    }
}

form! {
    /// An owner invites a colleague.
    #[derive(Debug)]
    pub struct ColleagueForm { email, member_role }
}

impl ColleagueForm {
    /// # Errors
    /// The fields to correct.
    pub fn check(&self) -> Result<(Email, MemberRole), FieldProblems> {
        let names = ColleagueForm::FIELDS;
        let mut problems = FieldProblems::default();
        let email = Email::parse(&self.email)
            .map_err(|problem| problems.add(names.email, problem))
            .ok();
        let role = MemberRole::from_code(self.member_role.trim());
        if role.is_none() {
            problems.add(names.member_role, FieldProblem::NotAChoice);
        }
        match (email, role) {
            (Some(email), Some(role)) => Ok((email, role)),
            _ => Err(problems),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> BringForm {
        BringForm {
            name_ja: "株式会社リーフ".to_owned(),
            corporate_number: "4011001098993".to_owned(),
            website: "https://www.reef.co.jp/".to_owned(),
            ..BringForm::default()
        }
    }

    #[test]
    fn a_website_of_its_own_names_the_domain() {
        let brought = typed().check().unwrap();
        assert_eq!(brought.domain.unwrap().as_str(), "reef.co.jp");
        let website = "https://jobs.example.com/reef".to_owned();
        let elsewhere = BringForm { website, ..typed() };
        assert_eq!(elsewhere.check().unwrap().domain, None);
        let domain = "mail@reef.com".to_owned();
        let other = BringForm { domain, ..typed() };
        assert_eq!(other.check().unwrap().domain.unwrap().as_str(), "reef.com");
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let form = BringForm {
            corporate_number: "5011001098993".to_owned(),
            domain: "gmail.com".to_owned(),
            ..BringForm::default()
        };
        let problems = form.check().unwrap_err();
        assert_eq!(problems.of("name_ja"), Some(&FieldProblem::Missing));
        let wrong = Some(&FieldProblem::WrongCheckDigit);
        assert_eq!(problems.of("corporate_number"), wrong);
        assert_eq!(problems.of("domain"), Some(&FieldProblem::PublicMail));
    }

    #[test]
    fn a_code_is_six_digits_however_they_are_typed() {
        let check = |code: &str| {
            ConfirmForm {
                code: code.to_owned(),
            }
            .check()
        };
        for typed in ["012345", " 012 345 ", "０１２３４５", "012-345"] {
            assert_eq!(check(typed).as_deref(), Ok("012345"), "{typed}");
        }
        for typed in ["", "12345", "1234567", "12345x"] {
            assert!(check(typed).is_err(), "{typed}");
        }
    }
}
