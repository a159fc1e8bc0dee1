//! Rights that an administrator gives to members of staff, one by one, and never has.

use crate::closed;
use crate::fields::Email;
use crate::form;
use crate::ids::PersonId;
use crate::problem::FieldProblems;
use chrono::{DateTime, Utc};

closed! {
    /// A right that members of staff have only once it was given to them.
    pub enum StaffRight {
        /// To read the register.
        Registrar = "registrar",
        /// To read the journal.
        Auditor = "auditor",
    }
}

closed! {
    /// The forms of the page of a right, and what each has done.
    pub enum RightAct {
        Give = "give",
        Take = "take",
    }
}

closed! {
    /// What happens to a right that the journal tells of.
    pub enum RightVerb {
        Given = "given",
        Taken = "taken",
    }
}

form! {
    /// An administrator gives a right to a member of staff.
    #[derive(Debug)]
    pub struct RightForm { email }
}

impl RightForm {
    /// # Errors
    /// What is no address.
    pub fn check(&self) -> Result<Email, FieldProblems> {
        let name = RightForm::FIELDS.email;
        Email::parse(&self.email).map_err(|problem| FieldProblems::one(name, problem))
    }
}

/// A member of staff who has a right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RightHolder {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub since: DateTime<Utc>,
    /// Who gave the right.
    pub by: String,
}
