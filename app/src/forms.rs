//! Forms that came back: what was typed and what was wrong with it.

use model::PersonId;
use model::admissions::LineDone;
use model::form::Form;
use model::import::{FileProblem, Imported};
use model::moderation::{BulkAct, BulkResult};
use model::synonyms::SynonymImport;
use model::{FieldProblem, FieldProblems, Problem};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The id of a posting's form; the page's buttons and the language switch belong to it.
pub const STEP_FORM: &str = "step";
/// The id of the form that a page is there for, so that the language switch can send it along.
pub const MAIN_FORM: &str = "main-form";
/// The field of a form that is not sent to be carried out: its page is wanted in the other language, with what was typed.
pub const SWITCH: &str = "switch";

/// A form that was sent and refused. The server renders the form's own page again with this in its context, so
/// nothing typed is lost and no script is needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The form's name where a page has several; empty otherwise.
    pub form: String,
    /// Names and values as sent, without secrets.
    pub typed: Vec<(String, String)>,
    pub problem: Problem,
}

impl Outcome {
    /// Whether something is wrong; a form that only came along into the other language is not, nor is one that waits
    /// for its sender to sign in.
    pub fn is_wrong(&self) -> bool {
        !matches!(self.problem, Problem::NotSent | Problem::SignInNeeded)
    }

    /// The first value sent under this name.
    pub fn typed(&self, name: &str) -> Option<&str> {
        self.typed
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Every value sent under this name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.typed
            .iter()
            .filter(move |(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }
}

/// The first value sent under a name; empty when there is none.
pub fn sent(pairs: &[(String, String)], name: &str) -> String {
    pairs
        .iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.clone())
        .unwrap_or_default()
}

/// What a form shows: values and problems, fresh or come back. Components of `ui` read it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled(Option<Outcome>);

impl Filled {
    /// The state of the form named `form` (empty: the page's only form).
    pub fn of(outcome: Option<&Outcome>, form: &str) -> Self {
        Self(outcome.filter(|outcome| outcome.form == form).cloned())
    }

    /// The value of the field: as typed when the form came back, otherwise `stored`.
    pub fn value(&self, name: &str, stored: &str) -> String {
        self.chosen(name, stored).to_owned()
    }

    /// The whole form as it was typed; empty when it is fresh.
    pub fn typed<F: Form>(&self) -> F {
        F::read(&|name| self.value(name, ""))
    }

    /// The same of a choice, where it stands.
    pub fn chosen<'a>(&'a self, name: &str, stored: &'a str) -> &'a str {
        match &self.0 {
            Some(outcome) => outcome.typed(name).unwrap_or_default(),
            None => stored,
        }
    }

    /// The same for a field with several values.
    pub fn values(&self, name: &str, stored: &[String]) -> Vec<String> {
        match &self.0 {
            Some(outcome) => outcome.all(name).map(str::to_owned).collect(),
            None => stored.to_vec(),
        }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.0.as_ref().map(|outcome| &outcome.problem)
    }

    pub fn problems(&self) -> FieldProblems {
        match self.problem() {
            Some(Problem::Invalid(problems)) => problems.clone(),
            _ => FieldProblems::default(),
        }
    }

    pub fn problem_of(&self, name: &str) -> Option<FieldProblem> {
        match self.problem() {
            Some(Problem::Invalid(problems)) => problems.of(name).cloned(),
            _ => None,
        }
    }
}

/// What a form made that is shown once and stored nowhere, such as the link of an invitation. The server answers the
/// form with its page and this in the context.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Made {
    Invitation {
        link: String,
        /// Whom it is for.
        name: String,
    },
    /// Its page is made by the server alone.
    Import(Box<Imported>),
    Synonyms(SynonymImport),
    /// Codes that let somebody in without a mail.
    RecoveryCodes(Vec<String>),
    /// A file of the register that could not be read.
    Refused(FileProblem),
    /// What became of each line of a pasted list.
    Pasted(Vec<LineDone>),
    /// What was done to several postings of the queue, and what became of each.
    Bulk(BulkAct, Vec<BulkResult>),
    /// A form that waited for its sender to sign in, and the page it goes to.
    SignedInAgain {
        to: String,
        typed: Vec<(String, String)>,
    },
}

/// The previews of imports whose files are still kept, by their owner.
#[derive(Clone)]
pub struct Previews(Arc<dyn Fn(PersonId) -> Option<Imported> + Send + Sync>);

impl Previews {
    pub fn new(of: impl Fn(PersonId) -> Option<Imported> + Send + Sync + 'static) -> Self {
        Self(Arc::new(of))
    }

    /// What the page showed this person last.
    pub fn of(&self, owner: PersonId) -> Option<Imported> {
        (self.0)(owner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused() -> Outcome {
        Outcome {
            form: "password".into(),
            typed: vec![("kind".into(), "a".into()), ("kind".into(), "b".into())],
            problem: Problem::field("kind", FieldProblem::TooMany { max: 1 }),
        }
    }

    #[test]
    fn a_form_that_came_back_shows_what_was_typed() {
        let filled = Filled::of(Some(&refused()), "password");
        assert_eq!(filled.values("kind", &[]), ["a", "b"]);
        assert_eq!(
            filled.value("untouched", "stored"),
            "",
            "an emptied field stays empty"
        );
        assert!(filled.problem_of("kind").is_some());
    }

    #[test]
    fn the_other_forms_of_the_page_are_fresh() {
        let filled = Filled::of(Some(&refused()), "language");
        assert_eq!(filled.value("kind", "stored"), "stored");
        assert!(filled.problem().is_none());
    }
}
