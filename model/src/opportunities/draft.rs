//! A posting as typed: nothing is refused here, so nothing is ever lost.

use super::spec::{Input, Step, specs};
use super::{Content, Field, Kind};
use crate::language::Bilingual;
use crate::money::Money;
use crate::problem::FieldProblems;
use crate::text::{far_too_much, line, lines, without_hidden};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Field by field, exactly what the poster typed. Several choices are one per line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Draft(pub BTreeMap<Field, String>);

/// A field whose text differs between two versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub field: Field,
    pub before: String,
    pub after: String,
    /// The same as money, where they are amounts.
    pub amounts: [Option<Money>; 2],
}

impl Draft {
    /// Its title as readers would see it.
    pub fn title(&self) -> Bilingual {
        let title = |field| line(self.get(field));
        Bilingual::new(title(Field::TitleJa), title(Field::TitleEn))
    }

    pub fn get(&self, field: Field) -> &str {
        self.0.get(&field).map_or("", String::as_str)
    }

    /// Sets a field; empty text removes it. Line breaks are unified to `\n`, and signs that nobody sees are left out.
    pub fn set(&mut self, field: Field, typed: impl AsRef<str>) {
        let typed = without_hidden(typed.as_ref());
        if typed.is_empty() {
            self.0.remove(&field);
        } else {
            self.0.insert(field, typed);
        }
    }

    /// Builder form of [`Self::set`].
    #[must_use]
    pub fn with(mut self, field: Field, typed: impl AsRef<str>) -> Self {
        self.set(field, typed);
        self
    }

    /// The lines of a field in which there is something to see.
    pub fn lines(&self, field: Field) -> impl Iterator<Item = &str> {
        lines(self.get(field))
    }

    /// Takes the fields of one step from what a form sent; what it did not send is empty,
    /// because browsers leave out unticked boxes.
    pub fn take_step(&mut self, kind: Kind, step: Step, sent: &BTreeMap<String, Vec<String>>) {
        use crate::closed::Closed;
        for spec in specs(kind).filter(|spec| spec.step == step) {
            let typed = sent
                .get(spec.field.code())
                .map(|values| values.join("\n"))
                .unwrap_or_default();
            self.set(spec.field, typed);
        }
    }

    /// The typed posting, when everything is right.
    ///
    /// # Errors
    /// Every field to correct, by field code.
    pub fn check(&self, kind: Kind, today: NaiveDate) -> Result<Content, FieldProblems> {
        super::check::content(self, kind, today)
    }

    /// The fields of a step that are so far over their limit that not even a draft may hold them.
    pub fn far_over(&self, kind: Kind, step: Step) -> FieldProblems {
        use crate::closed::Closed;
        let mut problems = FieldProblems::default();
        for spec in specs(kind).filter(|spec| spec.step == step) {
            if let Some(problem) = far_too_much(self.get(spec.field), room(spec.input)) {
                problems.add(spec.field.code(), problem);
            }
        }
        problems
    }

    /// The same posting for another year: all dates are emptied.
    #[must_use]
    pub fn without_dates(&self, kind: Kind) -> Self {
        let mut copy = self.clone();
        for spec in specs(kind) {
            if matches!(spec.input, Input::Day | Input::Days { .. }) {
                copy.0.remove(&spec.field);
            }
        }
        copy
    }

    /// What changed from `before` to `self` of what is asked for, in form order.
    pub fn changes_since(&self, before: &Self, kind: Kind) -> Vec<Change> {
        specs(kind)
            .map(|spec| Change {
                field: spec.field,
                before: before.asked_text(kind, spec.field).to_owned(),
                after: self.asked_text(kind, spec.field).to_owned(),
                amounts: [before, self].map(|draft| draft.amount(spec)),
            })
            .filter(|change| change.before != change.after)
            .collect()
    }
}

/// How many visible characters a field has room for.
fn room(input: Input) -> u32 {
    match input {
        Input::Line { max } | Input::Text { max } | Input::Markdown { max } => max,
        Input::Lines { entries, max } => entries * max,
        Input::Days { entries } => entries * SHORT,
        Input::Choices(codes) => u32::try_from(codes.len()).map_or(SHORT, |codes| codes * SHORT),
        Input::Url => 2000,
        Input::Organization
        | Input::Integer { .. }
        | Input::Hours { .. }
        | Input::Money { .. }
        | Input::Day
        | Input::Tick
        | Input::Choice(_) => SHORT,
    }
}

/// Longer than any number, day, code or id.
const SHORT: u32 = 40;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::FieldProblem;

    #[test]
    fn what_is_far_over_the_limit_is_told_by_field() {
        let kind = Kind::Internship;
        let over = Draft::default()
            .with(Field::TitleJa, "字".repeat(200))
            .with(Field::BodyJa, ">".repeat(20_000));
        assert!(
            over.far_over(kind, Step::Basics).is_empty(),
            "over, but not far over"
        );
        let far = over
            .with(Field::TitleJa, "ᄀ".repeat(20_000))
            .with(Field::Country, "x".repeat(1 << 20))
            .with(Field::Skills, "技\n".repeat(50_000));
        let told = far.far_over(kind, Step::Basics);
        let now = 3750;
        assert_eq!(
            told.of("title_ja"),
            Some(&FieldProblem::TooLong { max: 80, now })
        );
        assert!(told.of("skills").is_some() && told.of("country").is_none());
        assert!(far.far_over(kind, Step::Conditions).of("country").is_some());
    }

    #[test]
    fn a_draft_holds_no_hidden_signs() {
        let draft = Draft::default().with(Field::TitleJa, "海\u{202E}しらべ\u{200B} \r\n2027");
        assert_eq!(draft.get(Field::TitleJa), "海しらべ \n2027");
        assert_eq!(
            Draft::default().with(Field::TitleJa, "\u{200B}\u{FEFF}"),
            Draft::default()
        );
    }
}
