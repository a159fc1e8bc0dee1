use super::{CorporateNumber, Industry};
use crate::closed;
use crate::closed::Closed;
use crate::fields::WebAddress;
use crate::form;
use crate::language::Bilingual;
use crate::place::{COUNTRIES, PREFECTURES};
use crate::problem::{FieldProblem, FieldProblems};
use crate::text::{body, line};
use serde::{Deserialize, Serialize};

pub const NAME_MAX: u32 = 120;
pub const DESCRIPTION_MAX: u32 = 2000;

closed! {
    /// The forms of the list that staff keep.
    pub enum OrganizationsForm {
        Found = "found",
        Verify = "verify",
        /// The school does not vouch for it any more.
        Doubt = "doubt",
        /// Decides on somebody who brings an organization, or wants to join one without an owner.
        Decide = "decide",
        /// Makes two organizations one.
        Merge = "merge",
        /// Makes them two again.
        Part = "part",
    }
}

/// How many days staff can take a merge back.
pub const MERGE_DAYS: i64 = 30;

form! {
    /// Two organizations that are to be one: the first goes, the second stays.
    #[derive(Debug)]
    pub struct MergeForm { from, into }
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organization {
    pub name: Bilingual,
    pub kana: String,
    pub corporate_number: Option<CorporateNumber>,
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
        let name = Bilingual::new(
            problems.bounded(names.name_ja, line(&self.name_ja), NAME_MAX),
            problems.bounded(names.name_en, line(&self.name_en), NAME_MAX),
        );
        if name.is_empty() {
            problems.add(names.name_ja, FieldProblem::Missing);
        }
        let kana = problems.bounded(names.kana, line(&self.kana), NAME_MAX);
        let description = Bilingual::new(
            problems.bounded(
                names.description_ja,
                body(&self.description_ja),
                DESCRIPTION_MAX,
            ),
            problems.bounded(
                names.description_en,
                body(&self.description_en),
                DESCRIPTION_MAX,
            ),
        );
        let number = match self.corporate_number.trim() {
            "" => None,
            typed => CorporateNumber::parse(typed)
                .map_err(|problem| problems.add(names.corporate_number, problem))
                .ok(),
        };
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
            corporate_number: number,
            industry,
            country: country.to_owned(),
            prefecture: prefecture.map(str::to_owned),
            website,
            description,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_is_enough_and_full_width_numbers_are_fine() {
        let form = OrganizationForm {
            name_en: "Reef Robotics".into(),
            corporate_number: "４０１１００１０９８９９３".into(),
            ..OrganizationForm::default()
        };
        let organization = form.check().unwrap();
        assert_eq!(
            organization.corporate_number.unwrap().as_str(),
            "4011001098993"
        );
        assert_eq!(organization.country, "JP");
    }
}
