//! A checked posting: the common envelope and the part that differs by kind.

use super::choices::*;
use super::{GuestCourse, Internship, JointResearch, Kind, OverseasProgram};
use crate::closed::Closed;
use crate::fields::WebAddress;
use crate::ids::OrganizationId;
use crate::language::{Bilingual, Language};
use crate::place::Place;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    #[serde(flatten)]
    pub common: Common,
    pub part: Part,
}

/// What every kind has (domain guide E1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Common {
    /// `None`: the school itself.
    pub organization: Option<OrganizationId>,
    pub original_language: Language,
    pub title: Bilingual,
    pub summary: Bilingual,
    /// Markdown.
    pub body: Bilingual,
    pub fields_of_study: Vec<FieldOfStudy>,
    pub skills: Vec<String>,
    pub visibility: Visibility,
    pub place: Place,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub period_flexible: bool,
    pub apply_opens: Option<NaiveDate>,
    /// The last day to apply, in Japan; publication ends with it.
    pub apply_by: NaiveDate,
    /// Otherwise the source states none, and `apply_by` is the day until which it is listed here.
    #[serde(default = "is_stated")]
    pub has_deadline: bool,
    pub reply_by: Option<NaiveDate>,
    pub capacity_min: Option<u32>,
    pub capacity_max: Option<u32>,
    /// Empty: any year.
    pub study_years: Vec<StudyYear>,
    pub audience_note: String,
    pub working_languages: Vec<WorkingLanguage>,
    pub japanese_level: Option<Cefr>,
    pub english_level: Option<Cefr>,
    pub selection: String,
    pub documents: Vec<String>,
    pub how_to_apply: String,
    pub apply_url: Option<WebAddress>,
    pub costs: String,
    /// The day on which the facts were true (職業安定法, since 2022-10).
    pub as_of: NaiveDate,
}

impl Common {
    /// The languages in which somebody can read what it is about.
    pub fn languages(&self) -> Vec<Language> {
        let all = Language::ALL.iter().copied();
        let is_written = |language: &Language| !self.title.only(*language).is_empty();
        all.filter(is_written).collect()
    }
}

/// What was stored before deadlines could be left out has one.
fn is_stated() -> bool {
    true
}

/// The part that differs by kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Part {
    JointResearch(JointResearch),
    Internship(Internship),
    OverseasProgram(OverseasProgram),
    GuestCourse(GuestCourse),
}

impl Content {
    pub fn kind(&self) -> Kind {
        match self.part {
            Part::JointResearch(_) => Kind::JointResearch,
            Part::Internship(_) => Kind::Internship,
            Part::OverseasProgram(_) => Kind::OverseasProgram,
            Part::GuestCourse(_) => Kind::GuestCourse,
        }
    }

    /// Whether students are paid; `None` where the question does not arise, or where an
    /// unclassified source does not say.
    pub fn paid(&self) -> Option<bool> {
        match &self.part {
            Part::Internship(internship) => {
                let is_paid = internship.wage.is_some();
                let is_told = is_paid || internship.unpaid;
                (is_told || internship.career_type != CareerType::Unclassified).then_some(is_paid)
            }
            Part::OverseasProgram(program) => Some(program.work.wage.is_some()),
            Part::JointResearch(_) | Part::GuestCourse(_) => None,
        }
    }
}
