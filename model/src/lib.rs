//! The words of the portal and their rules, shared by server and browser.
//!
//! Nothing here does input or output: the same `check()` runs in the browser before a form is
//! sent and in `portal` before anything is written.

pub mod accounts;
pub mod address;
pub mod bookmarks;
pub mod checks;
pub mod closed;
pub mod fields;
pub mod form;
pub mod ids;
pub mod import;
pub mod language;
pub mod machine;
pub mod moderation;
pub mod money;
pub mod notifications;
pub mod opportunities;
pub mod organizations;
pub mod page;
pub mod place;
pub mod problem;
pub mod saved_searches;
pub mod search;
pub mod synonyms;
pub mod text;
pub mod time;

pub use ids::{
    DepartmentId, NotificationId, OpportunityId, OrganizationId, PersonId, SavedSearchId,
    SessionId, SynonymGroupId,
};
pub use language::{Language, Shown};
pub use problem::{Conflict, FieldProblem, FieldProblems, Problem};
