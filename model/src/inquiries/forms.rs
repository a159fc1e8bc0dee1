//! What people type to the office.

use super::{InquiryKind, ReportReason};
use crate::closed::Closed;
use crate::form;
use crate::problem::{FieldProblem, FieldProblems};
use crate::text::{body, line, too_much};

/// Longest message, in user-visible characters.
pub const MESSAGE_MAX: u32 = 3000;
const NAME_MAX: u32 = 80;
const INCIDENT_MAX: u32 = 80;

form! {
    /// A question to the office as typed.
    #[derive(Debug)]
    pub struct ContactForm {
        name,
        email,
        message,
        /// Brought along from a page that something broke on.
        incident,
    }
}

form! {
    /// A report about a posting as typed.
    #[derive(Debug)]
    pub struct ReportForm {
        reason,
        message,
        name,
        /// Whoever wants to hear what became of it.
        email,
    }
}

/// An inquiry whose fields are right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    pub kind: InquiryKind,
    pub name: String,
    pub email: String,
    pub reason: Option<ReportReason>,
    pub text: String,
    pub incident: String,
}

impl ContactForm {
    /// # Errors
    /// The fields to correct. An answer needs an address.
    pub fn check(&self) -> Result<Contents, FieldProblems> {
        let names = ContactForm::FIELDS;
        let mut problems = FieldProblems::default();
        let name = problems.bounded(names.name, line(&self.name), NAME_MAX);
        if name.is_empty() {
            problems.add(names.name, FieldProblem::Missing);
        }
        let email = problems.optional_email(names.email, &self.email);
        if self.email.trim().is_empty() {
            problems.add(names.email, FieldProblem::Missing);
        }
        let text = problems.bounded(names.message, body(&self.message), MESSAGE_MAX);
        if text.is_empty() {
            problems.add(names.message, FieldProblem::Missing);
        }
        let mut incident = line(&self.incident);
        // Nobody types it.
        if too_much(&incident, INCIDENT_MAX).is_some() {
            incident.clear();
        }
        problems.or(Contents {
            kind: InquiryKind::Contact,
            name,
            email,
            reason: None,
            text,
            incident,
        })
    }
}

impl ReportForm {
    /// # Errors
    /// The fields to correct. Names and addresses are for those who want to give them.
    pub fn check(&self) -> Result<Contents, FieldProblems> {
        let names = ReportForm::FIELDS;
        let mut problems = FieldProblems::default();
        let reason = ReportReason::from_code(self.reason.trim());
        if reason.is_none() {
            problems.add(names.reason, FieldProblem::Missing);
        }
        let text = problems.bounded(names.message, body(&self.message), MESSAGE_MAX);
        // The other reasons say enough.
        if text.is_empty() && reason == Some(ReportReason::Other) {
            problems.add(names.message, FieldProblem::Missing);
        }
        let name = problems.bounded(names.name, line(&self.name), NAME_MAX);
        let email = problems.optional_email(names.email, &self.email);
        problems.or(Contents {
            kind: InquiryKind::Report,
            name,
            email,
            reason,
            text,
            incident: String::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_has_a_sender_and_a_text() {
        let problems = ContactForm::default().check().unwrap_err();
        for name in ["name", "email", "message"] {
            assert_eq!(problems.of(name), Some(&FieldProblem::Missing), "{name}");
        }
        let form = ContactForm {
            name: "髙橋".to_owned(),
            email: "Ｔ@example.jp".to_owned(),
            message: "はい\r\nいいえ".to_owned(),
            incident: "x".repeat(500),
        };
        let contents = form.check().unwrap();
        assert_eq!(
            (contents.email.as_str(), contents.text.as_str()),
            ("t@example.jp", "はい\nいいえ")
        );
        assert_eq!(contents.incident, "");
    }

    #[test]
    fn a_report_needs_a_reason_and_nobody_s_name() {
        let report = |reason: &str, message: &str| ReportForm {
            reason: reason.to_owned(),
            message: message.to_owned(),
            ..ReportForm::default()
        };
        assert!(report("ended", "").check().is_ok());
        assert!(report("other", "二重です").check().is_ok());
        let problems = report("other", " ").check().unwrap_err();
        assert_eq!(problems.of("message"), Some(&FieldProblem::Missing));
        let problems = report("", "").check().unwrap_err();
        assert_eq!(problems.of("reason"), Some(&FieldProblem::Missing));
    }
}
