//! What is wrong with a form, field by field, in the order in which it was found.

use crate::FieldProblem;
use crate::fields::Email;
use crate::text::too_much;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// The fields to correct, by field name. Checks look at fields in the order of their form, and summaries keep it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldProblems(Vec<(String, FieldProblem)>);

impl FieldProblems {
    pub fn one(name: impl Into<String>, problem: FieldProblem) -> Self {
        let mut problems = Self::default();
        problems.add(name, problem);
        problems
    }

    /// Notes a problem; the first one found for a field stays.
    pub fn add(&mut self, name: impl Into<String>, problem: FieldProblem) {
        let name = name.into();
        if self.of(&name).is_none() {
            self.0.push((name, problem));
        }
    }

    /// A text of a field, which has so many user-visible characters at most.
    pub fn bounded(&mut self, name: &str, text: String, max: u32) -> String {
        if let Some(problem) = too_much(&text, max) {
            self.add(name, problem);
        }
        text
    }

    /// The address of a field that may stay empty, in its one spelling.
    pub fn optional_email(&mut self, name: &str, typed: &str) -> String {
        if typed.trim().is_empty() {
            return String::new();
        }
        match Email::parse(typed) {
            Ok(email) => email.as_str().to_owned(),
            Err(problem) => {
                self.add(name, problem);
                String::new()
            }
        }
    }

    pub fn of(&self, name: &str) -> Option<&FieldProblem> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, problem)| problem)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &FieldProblem)> {
        self.0
            .iter()
            .map(|(name, problem)| (name.as_str(), problem))
    }

    /// The names of the fields.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(name, _)| name)
    }

    /// Those of the fields that are wanted.
    #[must_use]
    pub fn only(&self, is_wanted: impl Fn(&str) -> bool) -> Self {
        let wanted = self.0.iter().filter(|(name, _)| is_wanted(name));
        Self(wanted.cloned().collect())
    }

    /// In the order of a page; what stands nowhere on it comes last.
    #[must_use]
    pub fn in_order(mut self, place: impl Fn(&str) -> Option<usize>) -> Self {
        let rank = |name: &str| place(name).unwrap_or(usize::MAX);
        self.0.sort_by_key(|(name, _)| rank(name));
        self
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// `Ok(value)` when nothing is wrong.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() {
            Ok(value)
        } else {
            Err(self)
        }
    }
}

impl Serialize for FieldProblems {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for FieldProblems {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(InOrder)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = FieldProblems;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("problems by the names of fields")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut problems = FieldProblems::default();
        while let Some((name, problem)) = map.next_entry::<String, FieldProblem>()? {
            problems.add(name, problem);
        }
        Ok(problems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems() -> FieldProblems {
        let mut problems = FieldProblems::one("title", FieldProblem::Missing);
        problems.add("body", FieldProblem::Missing);
        problems.add("age", FieldProblem::NotANumber);
        problems.add("title", FieldProblem::NotADate);
        problems
    }

    #[test]
    fn the_order_in_which_they_were_found_stays_on_the_wire() {
        let json = serde_json::to_string(&problems()).unwrap();
        assert_eq!(
            json,
            r#"{"title":{"is":"missing"},"body":{"is":"missing"},"age":{"is":"not-a-number"}}"#
        );
        assert_eq!(
            serde_json::from_str::<FieldProblems>(&json).unwrap(),
            problems()
        );
    }

    #[test]
    fn a_page_has_its_own_order() {
        let page = ["age", "title"];
        let place = |name: &str| page.iter().position(|one| *one == name);
        let ordered = problems().in_order(place);
        assert_eq!(
            ordered.names().collect::<Vec<_>>(),
            ["age", "title", "body"]
        );
    }
}
