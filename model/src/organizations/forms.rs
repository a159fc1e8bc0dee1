use super::Industry;
use crate::closed;
use crate::closed::Closed;
use crate::fields::{WebAddress, fold_width};
use crate::form;
use crate::language::Bilingual;
use crate::place::{COUNTRIES, PREFECTURES};
use crate::problem::{FieldProblem, FieldProblems};
use crate::text::{body, line, too_much};

pub const NAME_MAX: u32 = 120;
pub const DESCRIPTION_MAX: u32 = 2000;

closed! {
    /// The forms of the list that staff keep.
    pub enum OrganizationsForm {
        Found = "found",
        Verify = "verify",
    }
}

form! {
    /// An organization as typed.
    #[derive(Debug)]
    pub struct OrganizationForm {
        name_ja,
        name_en,
        kana,
        corporate_number,
        industry,
        country,
        prefecture,
        website,
        description_ja,
        description_en,
    }
}

/// An organization whose fields are right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    pub name: Bilingual,
    pub kana: String,
    pub corporate_number: Option<String>,
    pub industry: Option<Industry>,
    pub country: String,
    pub prefecture: Option<String>,
    pub website: Option<WebAddress>,
    pub description: Bilingual,
}

impl OrganizationForm {
    /// # Errors
    /// The fields to correct; a name in one language is enough.
    pub fn check(&self) -> Result<Organization, FieldProblems> {
        let names = OrganizationForm::FIELDS;
        let mut problems = FieldProblems::default();
        let mut bounded = |name: &str, text: String, max: u32| {
            if let Some(problem) = too_much(&text, max) {
                problems.add(name, problem);
            }
            text
        };
        let name = Bilingual::new(
            bounded(names.name_ja, line(&self.name_ja), NAME_MAX),
            bounded(names.name_en, line(&self.name_en), NAME_MAX),
        );
        let kana = bounded(names.kana, line(&self.kana), NAME_MAX);
        let description = Bilingual::new(
            bounded(
                names.description_ja,
                body(&self.description_ja),
                DESCRIPTION_MAX,
            ),
            bounded(
                names.description_en,
                body(&self.description_en),
                DESCRIPTION_MAX,
            ),
        );
        if name.is_empty() {
            problems.add(names.name_ja, FieldProblem::Missing);
        }
        let number = fold_width(self.corporate_number.trim()).replace('-', "");
        if !number.is_empty() && !is_corporate_number(&number) {
            problems.add(names.corporate_number, FieldProblem::NotANumber);
        }
        let industry = Industry::from_code(self.industry.trim());
        if industry.is_none() && !self.industry.trim().is_empty() {
            problems.add(names.industry, FieldProblem::NotAChoice);
        }
        let country = match self.country.trim() {
            "" => "JP",
            typed => typed,
        };
        if !COUNTRIES.contains(&country) {
            problems.add(names.country, FieldProblem::NotAChoice);
        }
        let prefecture = Some(self.prefecture.trim()).filter(|code| !code.is_empty());
        if prefecture.is_some_and(|code| !PREFECTURES.contains(&code)) {
            problems.add(names.prefecture, FieldProblem::NotAChoice);
        }
        let website = match self.website.trim() {
            "" => None,
            typed => WebAddress::parse(typed)
                .map_err(|problem| problems.add(names.website, problem))
                .ok(),
        };
        problems.or(Organization {
            name,
            kana,
            corporate_number: Some(number).filter(|n| !n.is_empty()),
            industry,
            country: country.to_owned(),
            prefecture: prefecture.map(str::to_owned),
            website,
            description,
        })
    }
}

/// 法人番号: 13 digits whose first is 9 − (Σ Pn·Qn mod 9) over the other twelve, counted from the
/// right, Q = 1 for odd and 2 for even places (Ministry of Finance ordinance).
pub fn is_corporate_number(text: &str) -> bool {
    let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(10)).collect();
    let Some(digits) = digits.filter(|digits| digits.len() == 13) else {
        return false;
    };
    let weighted: u32 = digits[1..]
        .iter()
        .rev()
        .enumerate()
        .map(|(i, d)| d * if i % 2 == 0 { 1 } else { 2 })
        .sum();
    digits[0] == 9 - weighted % 9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corporate_numbers_carry_a_check_digit() {
        assert!(is_corporate_number("4011001098993"));
        assert!(!is_corporate_number("5011001098993"));
        assert!(!is_corporate_number("401100109899"));
    }

    #[test]
    fn one_name_is_enough_and_full_width_numbers_are_fine() {
        let form = OrganizationForm {
            name_en: "Reef Robotics".into(),
            corporate_number: "４０１１００１０９８９９３".into(),
            ..OrganizationForm::default()
        };
        let organization = form.check().unwrap();
        assert_eq!(
            organization.corporate_number.as_deref(),
            Some("4011001098993")
        );
        assert_eq!(organization.country, "JP");
    }
}
