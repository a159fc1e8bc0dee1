use crate::closed;
use crate::fields::Email;
use crate::form;
use crate::ids::PersonId;
use crate::problem::FieldProblems;
use chrono::{DateTime, Utc};

closed! {
    /// The forms of the page of auditors, and what each has done.
    pub enum AuditorAct {
        Give = "give",
        Take = "take",
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
    /// An administrator makes a member of staff an auditor.
    #[derive(Debug)]
    pub struct AuditorForm { email }
}

impl AuditorForm {
    /// # Errors
    /// What is no address.
    pub fn check(&self) -> Result<Email, FieldProblems> {
        let name = AuditorForm::FIELDS.email;
        Email::parse(&self.email).map_err(|problem| FieldProblems::one(name, problem))
    }
}

/// A member of staff who reads the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Auditor {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub since: DateTime<Utc>,
    /// Who gave the right.
    pub by: String,
}
