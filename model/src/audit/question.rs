use super::SubjectKind;
use crate::closed;
use crate::closed::Closed;
use crate::form;
use crate::ids::AuditLookId;
use crate::page::Page;
use crate::problem::{FieldProblem, FieldProblems};
use crate::text::line;
use crate::time::parse_day;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

const PERSON_MAX: u32 = 200;

closed! {
    /// The form of the page that shows what a look has found.
    pub enum AuditAct {
        Export = "export",
    }
}

closed! {
    /// What an auditor did with the journal, as the journal itself tells it.
    pub enum LookVerb {
        Opened = "opened",
        /// What was found was taken away as a file.
        Exported = "exported",
    }
}

form! {
    /// What an auditor looks for in the journal; everything may stay empty.
    #[derive(Debug)]
    pub struct AuditForm { audit_person, audit_happened, audit_since, audit_until }
}

/// Entries about things of one kind, or of those only the ones that tell of one act: `person`, `person:signed-in`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Happened {
    pub kind: SubjectKind,
    pub verb: Option<&'static str>,
}

/// A form that was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditQuestion {
    /// A name, an address or an id, of whoever acted and whom it was about.
    pub person: String,
    pub happened: Option<Happened>,
    /// The first and the last day in Japan.
    pub since: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

impl Happened {
    /// As it is written in a form.
    pub fn code(self) -> String {
        match self.verb {
            Some(verb) => format!("{}:{verb}", self.kind),
            None => self.kind.to_string(),
        }
    }

    /// What a form says; `None` for what the journal never tells.
    pub fn from_code(code: &str) -> Option<Self> {
        let (kind, verb) = match code.split_once(':') {
            Some((kind, verb)) => (kind, Some(verb)),
            None => (code, None),
        };
        let kind = SubjectKind::from_code(kind)?;
        let mut verbs = kind.verbs().iter().copied();
        let verb = match verb {
            Some(verb) => Some(verbs.find(|known| *known == verb)?),
            None => None,
        };
        Some(Self { kind, verb })
    }
}

impl AuditForm {
    /// # Errors
    /// What is no kind of entry or no day; days in the wrong order.
    pub fn check(&self) -> Result<AuditQuestion, FieldProblems> {
        let names = AuditForm::FIELDS;
        let mut problems = FieldProblems::default();
        let person = problems.bounded(names.audit_person, line(&self.audit_person), PERSON_MAX);
        let happened = match self.audit_happened.trim() {
            "" => None,
            code => {
                let happened = Happened::from_code(code);
                if happened.is_none() {
                    problems.add(names.audit_happened, FieldProblem::NotAChoice);
                }
                happened
            }
        };
        let since = day(&mut problems, names.audit_since, &self.audit_since);
        let until = day(&mut problems, names.audit_until, &self.audit_until);
        if let (Some(since), Some(until)) = (since, until)
            && until < since
        {
            let field = names.audit_since.to_owned();
            problems.add(names.audit_until, FieldProblem::BeforeField { field });
        }
        problems.or(AuditQuestion {
            person,
            happened,
            since,
            until,
        })
    }
}

fn day(problems: &mut FieldProblems, name: &str, typed: &str) -> Option<NaiveDate> {
    if typed.trim().is_empty() {
        return None;
    }
    let day = parse_day(typed);
    if day.is_none() {
        problems.add(name, FieldProblem::NotADate);
    }
    day
}

/// An entry of the journal as an auditor reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditLine {
    pub number: i64,
    pub at: DateTime<Utc>,
    /// Who did it; nobody where the portal itself did.
    pub actor: Option<String>,
    /// The codes of a [`SubjectKind`] and of one of its verbs. What a newer program wrote is not known here.
    pub kind: String,
    pub verb: String,
    pub thing: Uuid,
    /// What the thing is called, of people and organizations.
    pub name: Option<String>,
}

/// What a look has found; it lasts an hour, for whoever looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditLook {
    pub id: AuditLookId,
    pub at: DateTime<Utc>,
    pub question: AuditQuestion,
    pub found: Page<AuditLine>,
    /// Whether it fits into a file.
    pub may_export: bool,
}

/// A look into the journal, for other auditors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookLine {
    pub at: DateTime<Utc>,
    pub by: String,
    pub question: AuditQuestion,
    pub exported: bool,
    /// Somebody was searched for, and it is not known any more whom.
    pub is_forgotten: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(happened: &str, since: &str, until: &str) -> AuditForm {
        AuditForm {
            audit_person: " 髙橋　一 ".to_owned(),
            audit_happened: happened.to_owned(),
            audit_since: since.to_owned(),
            audit_until: until.to_owned(),
        }
    }

    #[test]
    fn a_question_is_read_and_its_mistakes_are_named() {
        let asked = form("person:signed-in", "2027-04-01", "令和9年4月2日").check();
        let asked = asked.unwrap();
        let happened = asked.happened.unwrap();
        assert_eq!(happened.kind, SubjectKind::Person);
        assert_eq!(happened.verb, Some("signed-in"));
        assert_eq!(happened.code(), "person:signed-in");
        assert_eq!(asked.until.unwrap().to_string(), "2027-04-02");
        assert_eq!(
            AuditForm::<String>::default().check(),
            Ok(AuditQuestion::default())
        );

        for wrong in ["people", "person:flown", "person:"] {
            let refused = form(wrong, "", "").check().unwrap_err();
            assert_eq!(
                refused.of("audit_happened"),
                Some(&FieldProblem::NotAChoice),
                "{wrong}"
            );
        }
        let refused = form("", "昨日", "2027-04-01").check().unwrap_err();
        assert_eq!(refused.of("audit_since"), Some(&FieldProblem::NotADate));
        let refused = form("", "2027-04-02", "2027-04-01").check().unwrap_err();
        assert!(refused.of("audit_until").is_some());
    }

    #[test]
    fn every_kind_has_verbs_and_is_read_as_it_is_written() {
        for kind in SubjectKind::ALL {
            assert!(!kind.verbs().is_empty(), "{kind}");
            for verb in kind.verbs() {
                let happened = Happened {
                    kind: *kind,
                    verb: Some(*verb),
                };
                assert_eq!(Happened::from_code(&happened.code()), Some(happened));
            }
        }
    }
}
