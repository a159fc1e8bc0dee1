//! Faculties and their departments, to which people belong.

use crate::closed;
use crate::form;
use crate::ids::DepartmentId;
use crate::language::Bilingual;
use crate::problem::{FieldProblem, FieldProblems};
use crate::text::line;
use serde::{Deserialize, Serialize};

const NAME_MAX: u32 = 80;

closed! {
    /// What happened to a department.
    pub enum DepartmentVerb {
        Added = "added",
        Changed = "changed",
        Removed = "removed",
    }
}

closed! {
    /// The forms of the page of departments, and what each has done.
    pub enum DepartmentAct {
        Add = "add",
        Change = "change",
        Remove = "remove",
    }
}

/// A department as an administrator sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Department {
    pub id: DepartmentId,
    pub faculty: Bilingual,
    pub name: Bilingual,
    /// How many people belong to it; one with people is not removed.
    pub people: u32,
}

form! {
    /// A department as typed.
    #[derive(Debug)]
    pub struct DepartmentForm {
        faculty_ja,
        faculty_en,
        department_ja,
        department_en,
    }
}

impl DepartmentForm {
    /// The names of faculty and department; a faculty without departments has an empty second one.
    ///
    /// # Errors
    /// The fields to correct.
    pub fn check(&self) -> Result<(Bilingual, Bilingual), FieldProblems> {
        let names = DepartmentForm::FIELDS;
        let mut problems = FieldProblems::default();
        let faculty = Bilingual::new(
            problems.bounded(names.faculty_ja, line(&self.faculty_ja), NAME_MAX),
            problems.bounded(names.faculty_en, line(&self.faculty_en), NAME_MAX),
        );
        if faculty.is_empty() {
            problems.add(names.faculty_ja, FieldProblem::Missing);
        }
        let name = Bilingual::new(
            problems.bounded(names.department_ja, line(&self.department_ja), NAME_MAX),
            problems.bounded(names.department_en, line(&self.department_en), NAME_MAX),
        );
        problems.or((faculty, name))
    }
}
