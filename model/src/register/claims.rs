use super::{ClaimReason, ClaimState, parse_birth};
use crate::accounts::NAME_MAX;
use crate::closed;
use crate::form;
use crate::ids::ClaimId;
use crate::problem::{FieldProblem, FieldProblems};
use crate::text::{body, line};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Alumni who have to vouch for somebody.
pub const VOUCHES_NEEDED: usize = 2;
/// So often one of them may vouch within a year.
pub const VOUCHES_A_YEAR: u64 = 5;
/// So many years may lie between them and the one they know.
pub const YEARS_APART: i32 = 3;
/// Longest message that goes with a claim, in user-visible characters.
const MESSAGE_MAX: u32 = 1000;
/// Longest student number, and name of a faculty.
const SHORT_MAX: u32 = 60;

closed! {
    /// The forms of the page of a claim, and what each has done.
    pub enum ClaimAct {
        Send = "send",
        /// The register was sure at once.
        Sure = "sure",
        Vouch = "vouch",
    }
}

closed! {
    /// How a claim was decided.
    pub enum ClaimMethod {
        Register = "register",
        Registrar = "registrar",
        Papers = "papers",
        Vouched = "vouched",
    }
}

form! {
    /// Who somebody was at the school.
    #[derive(Debug)]
    pub struct ClaimForm { full_name, kana, former_name, roman, birth, graduated_year, student_no, faculty, message }
}

/// What somebody says of themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimFacts {
    pub name: String,
    pub kana: String,
    pub former: String,
    pub roman: String,
    pub birth: NaiveDate,
    pub year: i32,
    pub student_no: String,
    pub faculty: String,
    pub message: String,
}

impl ClaimForm {
    /// # Errors
    /// The fields to correct.
    pub fn check(&self) -> Result<ClaimFacts, FieldProblems> {
        let names = ClaimForm::FIELDS;
        let mut problems = FieldProblems::default();
        let name = problems.bounded(names.full_name, line(&self.full_name), NAME_MAX);
        if name.is_empty() {
            problems.add(names.full_name, FieldProblem::Missing);
        }
        let kana = problems.bounded(names.kana, line(&self.kana), NAME_MAX);
        let former = problems.bounded(names.former_name, line(&self.former_name), NAME_MAX);
        let roman = problems.bounded(names.roman, line(&self.roman), NAME_MAX);
        let birth = parse_birth(&self.birth);
        if birth.is_none() {
            let problem = match self.birth.trim().is_empty() {
                true => FieldProblem::Missing,
                false => FieldProblem::NotADate,
            };
            problems.add(names.birth, problem);
        }
        let year = year(&self.graduated_year);
        if let Err(problem) = &year {
            problems.add(names.graduated_year, problem.clone());
        }
        let student_no = problems.bounded(names.student_no, line(&self.student_no), SHORT_MAX);
        let faculty = problems.bounded(names.faculty, line(&self.faculty), SHORT_MAX);
        let message = problems.bounded(names.message, body(&self.message), MESSAGE_MAX);
        match (birth, year) {
            (Some(birth), Ok(year)) if problems.is_empty() => Ok(ClaimFacts {
                name,
                kana,
                former,
                roman,
                birth,
                year,
                student_no,
                faculty,
                message,
            }),
            _ => Err(problems),
        }
    }
}

/// `2021`, `2021年`, `２０２１`, `令和3年`.
fn year(typed: &str) -> Result<i32, FieldProblem> {
    if typed.trim().is_empty() {
        return Err(FieldProblem::Missing);
    }
    let (min, max) = (1900, 2200);
    let bare = typed.trim().trim_end_matches('年');
    let read = super::parse_month(&format!("{bare}年3月"));
    match read.map(|month| month.year) {
        Some(year) if (min..=max).contains(&year) => Ok(year),
        Some(_) => Err(FieldProblem::OutOfRange {
            min: min.into(),
            max: max.into(),
        }),
        None => Err(FieldProblem::NotANumber),
    }
}

/// Somebody's own claim, as they see it: what the register has is never in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimView {
    pub id: ClaimId,
    pub state: ClaimState,
    pub facts: ClaimFacts,
    pub sent_at: DateTime<Utc>,
    /// What was asked, or said with the decision.
    pub answer: String,
    pub reason: Option<ClaimReason>,
    /// The secret of the address that they give to alumni who know them.
    pub vouch_token: String,
    pub vouches: usize,
}

/// Somebody who asks to be vouched for, as the alumnus sees them who was given the address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VouchView {
    pub name: String,
    pub year: i32,
    pub faculty: String,
    /// Whether this reader has vouched already.
    pub is_done: bool,
    /// Whether the reader may; why not is said in general.
    pub may: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> ClaimForm {
        ClaimForm {
            full_name: " 髙橋　一 ".to_owned(),
            birth: "平成10年4月1日".to_owned(),
            graduated_year: "２０２１年".to_owned(),
            student_no: "E17001".to_owned(),
            ..ClaimForm::default()
        }
    }

    #[test]
    fn a_claim_is_read_as_people_type() {
        let facts = typed().check().unwrap();
        assert_eq!(facts.name, "髙橋　一");
        assert_eq!(facts.birth.to_string(), "1998-04-01");
        assert_eq!(facts.year, 2021);
        let era = ClaimForm {
            graduated_year: "令和3年".to_owned(),
            ..typed()
        };
        assert_eq!(era.check().unwrap().year, 2021);
    }

    #[test]
    fn what_is_needed_is_asked_for() {
        let problems = ClaimForm::default().check().unwrap_err();
        let names: Vec<_> = problems.names().collect();
        assert_eq!(names, ["full_name", "birth", "graduated_year"]);
        let wrong = ClaimForm {
            birth: "春".to_owned(),
            graduated_year: "昔".to_owned(),
            ..typed()
        };
        let problems = wrong.check().unwrap_err();
        assert_eq!(problems.of("birth"), Some(&FieldProblem::NotADate));
        assert_eq!(
            problems.of("graduated_year"),
            Some(&FieldProblem::NotANumber)
        );
    }
}
