//! Who has which role, and giving another one.

use super::{PersonFacts, Role};
use crate::closed;
use crate::closed::Closed;
use crate::fields::Email;
use crate::form;
use crate::problem::{FieldProblem, FieldProblems};
use serde::{Deserialize, Serialize};

closed! {
    /// The form of the page of roles, and what it has done.
    pub enum RoleAct {
        Give = "give",
    }
}

form! {
    /// An administrator gives somebody another role.
    #[derive(Debug)]
    pub struct RoleForm { email, role }
}

impl RoleForm {
    /// # Errors
    /// The fields to correct.
    pub fn check(&self) -> Result<(Email, Role), FieldProblems> {
        let names = RoleForm::FIELDS;
        let mut problems = FieldProblems::default();
        let email = Email::parse(&self.email)
            .map_err(|problem| problems.add(names.email, problem))
            .ok();
        let role = Role::from_code(&self.role);
        if role.is_none() {
            problems.add(names.role, FieldProblem::NotAChoice);
        }
        match (email, role) {
            (Some(email), Some(role)) => Ok((email, role)),
            _ => Err(problems),
        }
    }
}

/// Whoever looks after the portal, and how many there are of each role.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keepers {
    pub people: Vec<PersonFacts>,
    pub counts: Vec<(Role, u32)>,
}
