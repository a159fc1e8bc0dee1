//! The school that runs the portal: what it is called, and how its office is reached. Every page shows it; mails sign with it.

use crate::closed;
use crate::fields::fold_width;
use crate::form;
use crate::language::{Bilingual, Language};
use crate::problem::{FieldProblem, FieldProblems};
use crate::text::{body, line};
use serde::{Deserialize, Serialize};

mod department;
mod domains;

pub use department::*;
pub use domains::*;

/// Longest name of a school, in visible characters.
pub const SCHOOL_NAME_MAX: u32 = 60;
/// Longest of the other lines.
const LINE_MAX: u32 = 120;
/// Longest of what takes several lines.
const LINES_MAX: u32 = 400;
/// Most bytes of the picture that an administrator sends.
pub const LOGO_BYTES_MAX: usize = 512 << 10;
/// Most pixels of a side of it.
pub const LOGO_SIDE_MAX: u32 = 1200;

closed! {
    /// What happened to the school's settings.
    pub enum Verb {
        Changed = "changed",
        LogoChanged = "logo-changed",
        LogoRemoved = "logo-removed",
        DomainAdded = "domain-added",
        DomainRemoved = "domain-removed",
    }
}

closed! {
    /// The forms of the page of settings, and what each has done.
    pub enum SchoolAct {
        Change = "change",
        RemoveLogo = "remove-logo",
        Logo = "logo",
    }
}

/// The school as pages and mails name it. What nobody has filled in is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct School {
    pub name: Bilingual,
    /// Whether somebody has said its name; otherwise `name` is a word for any school.
    pub is_named: bool,
    /// The office that looks after the portal.
    pub office: Bilingual,
    /// Where the office is, as it stands on a letter.
    pub address: Bilingual,
    pub mail: String,
    pub phone: String,
    /// When the office answers.
    pub hours: Bilingual,
    /// Who answers for personal data, and how to reach them.
    pub privacy: Bilingual,
    /// The hash of the logo, by which it is asked for.
    pub logo: Option<String>,
    /// Rises with each change; sent back with the form.
    pub version: i32,
}

impl School {
    /// What the school is called in a language.
    pub fn called(&self, language: Language) -> String {
        self.name.shown(language).text
    }

    /// The lines by which somebody of the school signs: this name, the office and how to reach it, as far as they are known.
    pub fn signed(&self, name: String, language: Language) -> Vec<String> {
        let office = self.office.shown(language).text;
        let lines = [name, office, self.mail.clone(), self.phone.clone()];
        lines.into_iter().filter(|line| !line.is_empty()).collect()
    }
}

form! {
    /// The settings of the school as typed.
    #[derive(Debug)]
    pub struct SchoolForm {
        name_ja,
        name_en,
        office_ja,
        office_en,
        mail,
        phone,
        hours_ja,
        hours_en,
        address_ja,
        address_en,
        privacy_ja,
        privacy_en,
        /// The version that was on the screen.
        version,
    }
}

impl SchoolForm {
    /// # Errors
    /// The fields to correct. A Japanese name serves for English pages too, where there is no other.
    pub fn check(&self) -> Result<School, FieldProblems> {
        let names = SchoolForm::FIELDS;
        let mut problems = FieldProblems::default();
        let name = Bilingual::new(
            problems.bounded(names.name_ja, line(&self.name_ja), SCHOOL_NAME_MAX),
            problems.bounded(names.name_en, line(&self.name_en), SCHOOL_NAME_MAX),
        );
        if name.ja.is_empty() {
            problems.add(names.name_ja, FieldProblem::Missing);
        }
        let office = Bilingual::new(
            problems.bounded(names.office_ja, line(&self.office_ja), LINE_MAX),
            problems.bounded(names.office_en, line(&self.office_en), LINE_MAX),
        );
        let mail = problems.optional_email(names.mail, &self.mail);
        let phone = problems.bounded(names.phone, line(&fold_width(&self.phone)), LINE_MAX);
        if !phone.is_empty() && !is_phone(&phone) {
            problems.add(names.phone, FieldProblem::NotAPhone);
        }
        let hours = Bilingual::new(
            problems.bounded(names.hours_ja, line(&self.hours_ja), LINE_MAX),
            problems.bounded(names.hours_en, line(&self.hours_en), LINE_MAX),
        );
        let address = Bilingual::new(
            problems.bounded(names.address_ja, body(&self.address_ja), LINES_MAX),
            problems.bounded(names.address_en, body(&self.address_en), LINES_MAX),
        );
        let privacy = Bilingual::new(
            problems.bounded(names.privacy_ja, body(&self.privacy_ja), LINES_MAX),
            problems.bounded(names.privacy_en, body(&self.privacy_en), LINES_MAX),
        );
        let version = self.version.trim().parse();
        if version.is_err() {
            problems.add(names.version, FieldProblem::NotANumber);
        }
        problems.or(School {
            name,
            is_named: true,
            office,
            address,
            mail,
            phone,
            hours,
            privacy,
            logo: None,
            version: version.unwrap_or_default(),
        })
    }
}

/// Digits with what stands between them, such as `+81-87-000-0000 (ext. 12)`.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let first = text.chars().find(|c| !"(+ ".contains(*c));
    digits >= 3 && first.is_some_and(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> SchoolForm {
        SchoolForm {
            name_ja: "架橋大学".to_owned(),
            version: "0".to_owned(),
            ..SchoolForm::default()
        }
    }

    #[test]
    fn a_japanese_name_is_enough_and_needed() {
        let school = typed().check().unwrap();
        assert_eq!(school.called(Language::English), "架橋大学");
        assert!(school.is_named);
        let nameless = SchoolForm {
            name_ja: "　".to_owned(),
            name_en: "Kakehashi University".to_owned(),
            ..typed()
        };
        let problems = nameless.check().unwrap_err();
        assert_eq!(problems.of("name_ja"), Some(&FieldProblem::Missing));
    }

    #[test]
    fn telephone_numbers_are_taken_as_offices_write_them() {
        for phone in [
            "０８７－１２３－４５６７",
            "+81 87 123 4567",
            "(087)123-4567 内線 12",
        ] {
            let form = SchoolForm {
                phone: phone.to_owned(),
                ..typed()
            };
            assert!(form.check().is_ok(), "{phone}");
        }
        for phone in ["内線", "12", "call me 123"] {
            let form = SchoolForm {
                phone: phone.to_owned(),
                ..typed()
            };
            let problems = form.check().unwrap_err();
            assert_eq!(problems.of("phone"), Some(&FieldProblem::NotAPhone));
        }
    }

    #[test]
    fn what_is_no_address_comes_back() {
        let form = SchoolForm {
            mail: "office".to_owned(),
            ..typed()
        };
        let problems = form.check().unwrap_err();
        assert_eq!(problems.of("mail"), Some(&FieldProblem::NotAnEmail));
    }
}
