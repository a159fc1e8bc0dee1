use super::Field as F;
use super::choices::*;
use super::reader::Reader;
use serde::{Deserialize, Serialize};

/// Joint research 共同研究 (domain guide E2, posting fields).
///
/// Title, summary and body are the public outline; `members_detail` is the second tier, read by
/// verified members only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JointResearch {
    pub direction: Direction,
    pub form: ResearchForm,
    pub problem: String,
    pub current_solution: String,
    pub benefit: String,
    /// Technology readiness level, 1 to 9 (ISO 16290).
    pub trl_now: u32,
    pub trl_target: Option<u32>,
    pub techniques: Vec<String>,
    pub expertise: Vec<String>,
    pub budget: BudgetBand,
    pub place: ResearchPlace,
    pub students: StudentPart,
    /// Markdown.
    pub members_detail: String,
}

impl JointResearch {
    pub(super) fn read(read: &mut Reader<'_>) -> Self {
        let trl_now = read.whole(F::TrlNow);
        let trl_target = read.whole(F::TrlTarget);
        read.at_least((F::TrlNow, trl_now), (F::TrlTarget, trl_target));
        Self {
            direction: read.chosen(F::Direction),
            form: read.chosen(F::ResearchForm),
            problem: read.text(F::ProblemStatement),
            current_solution: read.text(F::CurrentSolution),
            benefit: read.text(F::Benefit),
            trl_now: trl_now.unwrap_or(1),
            trl_target,
            techniques: read.lines(F::Techniques),
            expertise: read.lines(F::Expertise),
            budget: read.chosen(F::BudgetBand),
            place: read.chosen(F::ResearchPlace),
            students: read.chosen(F::StudentPart),
            members_detail: read.text(F::MembersDetail),
        }
    }
}
