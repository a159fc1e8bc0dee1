//! What is typed to keep a search, and to change it.

use super::{Frequency, NAME_MAX, read, written};
use crate::closed::Closed;
use crate::form;
use crate::problem::{FieldProblem, FieldProblems};
use crate::search::SearchQuery;
use crate::text::line;

/// Longest conditions, as the query string of an address.
const QUERY_MAX: u32 = 2000;

form! {
    /// What is to be kept, as sent.
    #[derive(Debug)]
    pub struct SaveForm {
        name,
        /// The conditions as the query string of an address.
        query,
    }
}

impl SaveForm {
    /// The name, and the conditions in their canonical form.
    ///
    /// # Errors
    /// The fields to correct; what narrows nothing is not worth keeping.
    pub fn check(&self) -> Result<(String, SearchQuery), FieldProblems> {
        let names = SaveForm::FIELDS;
        let mut problems = FieldProblems::default();
        let name = check_name(names.name, &self.name, &mut problems);
        let query = read(&self.query).canonical();
        if !query.is_narrowed() {
            problems.add(names.query, FieldProblem::Missing);
        }
        let now = u32::try_from(written(&query).len()).unwrap_or(u32::MAX);
        if now > QUERY_MAX {
            let max = QUERY_MAX;
            problems.add(names.query, FieldProblem::TooLong { max, now });
        }
        problems.or((name, query))
    }
}

form! {
    /// What the owner may change, as typed.
    #[derive(Debug)]
    pub struct ChangeForm { name, frequency }
}

impl ChangeForm {
    /// # Errors
    /// The fields to correct.
    pub fn check(&self) -> Result<(String, Frequency), FieldProblems> {
        let names = ChangeForm::FIELDS;
        let mut problems = FieldProblems::default();
        let name = check_name(names.name, &self.name, &mut problems);
        let frequency = Frequency::from_code(self.frequency.trim());
        if frequency.is_none() {
            problems.add(names.frequency, FieldProblem::NotAChoice);
        }
        problems.or((name, frequency.unwrap_or(Frequency::AtOnce)))
    }
}

fn check_name(field: &str, typed: &str, problems: &mut FieldProblems) -> String {
    let name = problems.bounded(field, line(typed), NAME_MAX);
    if name.is_empty() {
        problems.add(field, FieldProblem::Missing);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_narrows_something_and_has_a_name() {
        let form = |name: &str, query: &str| SaveForm {
            name: name.into(),
            query: query.into(),
        };
        let (name, query) = form(" ロボット\n東京 ", "?q=ロボット&place=JP-13&page=4")
            .check()
            .unwrap();
        assert_eq!(name, "ロボット 東京");
        assert_eq!(read(&written(&query)), query);
        assert_eq!(query.page, 1);

        let problems = form("", "sort=newest&page=2").check().unwrap_err();
        assert_eq!(problems.of("name"), Some(&FieldProblem::Missing));
        assert_eq!(problems.of("query"), Some(&FieldProblem::Missing));
        let long = form(&"名".repeat(61), "q=x").check().unwrap_err();
        let too_long = FieldProblem::TooLong { max: 60, now: 61 };
        assert_eq!(long.of("name"), Some(&too_long));
        let many: String = (0..50)
            .map(|n| format!("&organization={}{n}", "x".repeat(90)))
            .collect();
        assert!(form("x", &many).check().unwrap_err().of("query").is_some());
    }

    #[test]
    fn a_frequency_is_one_of_four() {
        let form = |frequency: &str| ChangeForm {
            name: "x".into(),
            frequency: frequency.into(),
        };
        assert_eq!(form("weekly").check().unwrap().1, Frequency::Weekly);
        assert!(form("hourly").check().is_err());
    }
}
