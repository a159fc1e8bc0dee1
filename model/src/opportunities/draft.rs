//! A posting as typed: nothing is refused here, so nothing is ever lost.

use super::spec::{Input, Step, specs};
use super::{Content, Field, Kind};
use crate::problem::FieldProblems;
use crate::text::without_hidden;
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
}

impl Draft {
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
        self.get(field)
            .lines()
            .map(str::trim)
            .filter(|line| !crate::text::line(line).is_empty())
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

    /// What changed from `before` to `self`, in form order.
    pub fn changes_since(&self, before: &Self, kind: Kind) -> Vec<Change> {
        specs(kind)
            .filter(|spec| before.get(spec.field) != self.get(spec.field))
            .map(|spec| Change {
                field: spec.field,
                before: before.get(spec.field).to_owned(),
                after: self.get(spec.field).to_owned(),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
