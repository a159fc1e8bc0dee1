//! Registering by oneself: what is typed, and the code or the link that shows whose address it is.

use super::kana::{in_katakana, needs_reading};
use crate::accounts::{NAME_MAX, PasswordForm, Role};
use crate::closed;
use crate::closed::Closed;
use crate::fields::{Email, mailed_code};
use crate::form;
use crate::language::Language;
use crate::problem::{FieldProblem, FieldProblems};
use crate::text::line;
use serde::{Deserialize, Serialize};

/// The roles in which people register; administrators are made by others of them.
pub const REGISTERING: [Role; 5] = [
    Role::Student,
    Role::Alumnus,
    Role::Faculty,
    Role::Staff,
    Role::Recruiter,
];

closed! {
    /// What a registration has done, as the page behind it says.
    pub enum RegistrationDone {
        Registered = "registered",
    }
}

form! {
    /// A registration as typed.
    pub struct RegisterForm {
        role,
        name,
        kana,
        email,
        password,
        again,
        /// The version of the terms that was on the screen.
        terms,
        /// Ticked, or not sent.
        agreed,
    }
}

/// A registration whose fields are right, as far as they can be without the school's domains.
#[derive(Clone, PartialEq, Eq)]
pub struct Registration {
    pub role: Role,
    pub name: String,
    /// In katakana; empty where the name says how it is read.
    pub kana: String,
    pub email: Email,
    pub password: String,
    pub terms: i32,
}

impl RegisterForm {
    /// # Errors
    /// The fields to correct.
    pub fn check(&self) -> Result<Registration, FieldProblems> {
        let names = RegisterForm::FIELDS;
        let mut problems = FieldProblems::default();
        let role = Role::from_code(&self.role).filter(|role| REGISTERING.contains(role));
        if role.is_none() {
            problems.add(names.role, FieldProblem::NotAChoice);
        }
        let (name, kana) = check_name(&mut problems, &self.name, &self.kana);
        let email = Email::parse(&self.email)
            .map_err(|problem| problems.add(names.email, problem))
            .ok();
        let password = PasswordForm {
            current: String::new(),
            password: self.password.clone(),
            again: self.again.clone(),
        };
        if let Err(found) = password.check() {
            for (field, problem) in found.iter() {
                problems.add(field, problem.clone());
            }
        }
        if self.agreed.is_empty() {
            problems.add(names.agreed, FieldProblem::NotAgreed);
        }
        let terms = self.terms.trim().parse();
        if terms.is_err() {
            problems.add(names.terms, FieldProblem::NotANumber);
        }
        match (role, email, terms) {
            (Some(role), Some(email), Ok(terms)) if problems.is_empty() => Ok(Registration {
                role,
                name,
                kana,
                email,
                password: self.password.clone(),
                terms,
            }),
            _ => Err(problems),
        }
    }
}

/// A person's name and how it is read, which has to be said of kanji.
pub(crate) fn check_name(problems: &mut FieldProblems, name: &str, kana: &str) -> (String, String) {
    let names = RegisterForm::FIELDS;
    let name = problems.bounded(names.name, line(name), NAME_MAX);
    if name.is_empty() {
        problems.add(names.name, FieldProblem::Missing);
    }
    let kana = problems.bounded(names.kana, in_katakana(kana), NAME_MAX);
    if kana.is_empty() && needs_reading(&name) {
        problems.add(names.kana, FieldProblem::Missing);
    } else if needs_reading(&kana) {
        problems.add(names.kana, FieldProblem::NotAReading);
    }
    (name, kana)
}

form! {
    /// The code of the mail, typed where the registration began.
    pub struct CodeForm { code }
}

impl CodeForm {
    /// The digits alone.
    ///
    /// # Errors
    /// What are no six digits.
    pub fn check(&self) -> Result<String, FieldProblems> {
        let code = mailed_code(&self.code);
        code.map_err(|problem| FieldProblems::one(CodeForm::FIELDS.code, problem))
    }
}

form! {
    /// The password of a registration, typed where its link was opened: whoever began it knows it.
    pub struct LinkForm { password }
}

impl LinkForm {
    /// # Errors
    /// A password that is missing.
    pub fn check(&self) -> Result<&str, FieldProblems> {
        match self.password.as_str() {
            "" => Err(FieldProblems::one(
                LinkForm::FIELDS.password,
                FieldProblem::Missing,
            )),
            password => Ok(password),
        }
    }
}

/// A registration that waits for its code or its link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Started {
    pub name: String,
    pub email: String,
    pub role: Role,
    pub language: Language,
}

/// What the page to register with shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterView {
    /// The school's domains, as people may have an address there.
    pub domains: Vec<String>,
    /// The version of the terms in force.
    pub terms: i32,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> RegisterForm {
        RegisterForm {
            role: "student".into(),
            name: "森本　さくら".into(),
            kana: "もりもと さくら".into(),
            email: "Sakura@stu.example.ac.jp".into(),
            password: "けさは川べりを歩いて来ました。".into(),
            again: "けさは川べりを歩いて来ました。".into(),
            terms: "0".into(),
            agreed: "1".into(),
        }
    }

    fn wrong(form: &RegisterForm, name: &str) -> Option<FieldProblem> {
        form.check().err()?.of(name).cloned()
    }

    #[test]
    fn a_registration_is_cleaned() {
        let registration = typed().check().ok().unwrap();
        assert_eq!(registration.kana, "モリモト サクラ");
        assert_eq!(registration.email.as_str(), "sakura@stu.example.ac.jp");
    }

    #[test]
    fn kanji_need_a_reading_and_a_reading_has_none() {
        let form = |name: &str, kana: &str| RegisterForm {
            name: name.into(),
            kana: kana.into(),
            ..typed()
        };
        assert_eq!(
            wrong(&form("髙橋", ""), "kana"),
            Some(FieldProblem::Missing)
        );
        let kanji = wrong(&form("髙橋", "高橋"), "kana");
        assert_eq!(kanji, Some(FieldProblem::NotAReading));
        assert_eq!(wrong(&form("Sarah Miller", ""), "kana"), None);
    }

    #[test]
    fn nobody_registers_without_agreeing_or_as_an_administrator() {
        let silent = RegisterForm {
            agreed: String::new(),
            ..typed()
        };
        assert_eq!(wrong(&silent, "agreed"), Some(FieldProblem::NotAgreed));
        let admin = RegisterForm {
            role: "admin".into(),
            ..typed()
        };
        assert_eq!(wrong(&admin, "role"), Some(FieldProblem::NotAChoice));
    }

    #[test]
    fn a_code_is_six_digits_in_any_width() {
        let read = |code: &str| CodeForm { code: code.into() }.check();
        for code in ["123456", " １２３４５６ ", "123 456", "123-456"] {
            assert_eq!(read(code).unwrap(), "123456", "{code}");
        }
        for code in ["12345", "1234567", "12345a", "一二三四五六"] {
            let problems = read(code).unwrap_err();
            assert_eq!(problems.of("code"), Some(&FieldProblem::NotACode), "{code}");
        }
    }
}
