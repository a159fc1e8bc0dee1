//! What people agree to, by version. Version 0 is the text that comes with the program; the others are the school's.

use crate::closed;
use crate::form;
use crate::language::Bilingual;
use crate::problem::{FieldProblem, FieldProblems};
use crate::text::body;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The version whose text comes with the program.
pub const PROGRAMS_OWN: i32 = 0;
/// Longest text of a version, in visible characters.
pub const TERMS_MAX: u32 = 20_000;

closed! {
    /// What is done with the terms, and what each has done.
    pub enum TermsAct {
        /// Somebody agrees to the version in force.
        Agree = "agree",
        /// An administrator publishes the next version.
        Publish = "publish",
    }
}

closed! {
    /// What happened to a version.
    pub enum Verb {
        Published = "published",
    }
}

/// A version of the terms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    pub version: i32,
    /// Empty of the version that comes with the program.
    pub body: Bilingual,
    pub published_at: Option<DateTime<Utc>>,
    /// The version in force, which may be a later one.
    pub latest: i32,
    /// When the reader has agreed to this version.
    pub agreed_at: Option<DateTime<Utc>>,
}

form! {
    /// The next version as typed.
    #[derive(Debug)]
    pub struct TermsForm {
        terms_ja,
        terms_en,
        /// The version that was in force on the screen.
        version,
    }
}

impl TermsForm {
    /// The text, and the version it follows.
    ///
    /// # Errors
    /// The fields to correct: both languages are needed, because people agree to what they can read.
    pub fn check(&self) -> Result<(Bilingual, i32), FieldProblems> {
        let names = TermsForm::FIELDS;
        let mut problems = FieldProblems::default();
        let ja = problems.bounded(names.terms_ja, body(&self.terms_ja), TERMS_MAX);
        let en = problems.bounded(names.terms_en, body(&self.terms_en), TERMS_MAX);
        for (name, text) in [(names.terms_ja, &ja), (names.terms_en, &en)] {
            if text.is_empty() {
                problems.add(name, FieldProblem::Missing);
            }
        }
        let version = self.version.trim().parse();
        if version.is_err() {
            problems.add(names.version, FieldProblem::NotANumber);
        }
        problems.or((Bilingual::new(ja, en), version.unwrap_or_default()))
    }
}
