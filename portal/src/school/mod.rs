//! The school that runs the portal: its name and office, as an administrator says them, its logo, its departments.
//!
//! Everybody reads them; only administrators change them ([`crate::Admin`]). The settings of the process name the school until
//! an administrator does. What is read here is asked of the database for each page: it is one row, and a change is seen at once
//! in every process.

mod commands;
pub(crate) mod entities;
pub(crate) mod entity;
mod logos;
mod picture;
mod queries;

pub use commands::{
    add_department, add_domain, change, change_department, remove_department, remove_domain,
    remove_logo, set_logo,
};
pub use queries::{departments, domains, last_seen, logo, school};

use model::SchoolId;
use uuid::Uuid;

crate::journal::subject!(SchoolId, "school", model::school::Verb);
crate::journal::subject!(
    model::DepartmentId,
    "department",
    model::school::DepartmentVerb
);

/// The number of the only row.
pub(crate) const ROW: i32 = 1;
/// What the journal calls the only school.
const THE_SCHOOL: SchoolId = SchoolId(Uuid::nil());

#[cfg(test)]
mod tests;
