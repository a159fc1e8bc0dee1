//! One step of a posting's form, checked before it is sent.

use super::views::problems_of_step;
use super::{Draft, Input, Kind, Step, Voice, specs};
use crate::problem::FieldProblems;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the check of a step needs besides what the form would send.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepCheck {
    pub kind: Kind,
    pub step: Step,
    pub today: NaiveDate,
    /// The short answers of the other steps: some rules look at two steps, none at a text of another one.
    pub others: Draft,
}

impl StepCheck {
    /// For the step of this draft.
    pub fn new(kind: Kind, step: Step, today: NaiveDate, draft: &Draft) -> Self {
        let mut others = draft.clone();
        let is_left_out = |input: Input| {
            matches!(
                input,
                Input::Text { .. } | Input::Markdown { .. } | Input::Lines { .. }
            )
        };
        for spec in specs(kind).filter(|spec| spec.step == step || is_left_out(spec.input)) {
            others.set(spec.field, "");
        }
        Self {
            kind,
            step,
            today,
            others,
        }
    }

    /// What is wrong with the step as it would be sent, and whom the posting speaks to.
    pub fn run(self, pairs: &[(String, String)]) -> (FieldProblems, Voice) {
        let mut sent: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in pairs {
            sent.entry(name.clone()).or_default().push(value.clone());
        }
        let mut draft = self.others;
        draft.take_step(self.kind, self.step, &sent);
        let problems = draft.check(self.kind, self.today).err().unwrap_or_default();
        let problems = problems_of_step(&problems, self.kind, self.step);
        (problems, Voice::of(self.kind, &draft))
    }
}
