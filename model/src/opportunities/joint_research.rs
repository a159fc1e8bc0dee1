use super::Field as F;
use super::check::or_first;
use super::choices::*;
use super::parser::DraftParser;
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
    pub(super) fn read(read: &mut DraftParser<'_>) -> Self {
        let trl_now = read.whole(F::TrlNow);
        let trl_target = read.whole(F::TrlTarget);
        read.at_least((F::TrlNow, trl_now), (F::TrlTarget, trl_target));
        Self {
            direction: or_first(read.choice(F::Direction)),
            form: or_first(read.choice(F::ResearchForm)),
            problem: read.text(F::ProblemStatement),
            current_solution: read.text(F::CurrentSolution),
            benefit: read.text(F::Benefit),
            trl_now: trl_now.unwrap_or(1),
            trl_target,
            techniques: read.lines(F::Techniques),
            expertise: read.lines(F::Expertise),
            budget: read.choice(F::BudgetBand).unwrap_or(BudgetBand::Open),
            place: or_first(read.choice(F::ResearchPlace)),
            students: or_first(read.choice(F::StudentPart)),
            members_detail: read.text(F::MembersDetail),
        }
    }
}
