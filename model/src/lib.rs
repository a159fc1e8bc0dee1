//! The words of the portal and their rules, shared by server and browser.
//!
//! Nothing here does input or output: the same `check()` runs in the browser before a form is
//! sent and in `portal` before anything is written.

pub mod accounts;
pub mod address;
pub mod admissions;
pub mod applications;
pub mod audit;
pub mod bookmarks;
pub mod checks;
pub mod closed;
mod field_problems;
pub mod fields;
pub mod figures;
pub mod form;
pub mod ids;
pub mod import;
pub mod inquiries;
pub mod language;
pub mod machine;
pub mod mail;
pub mod matching;
pub mod moderation;
pub mod money;
pub mod notifications;
pub mod opportunities;
pub mod organizations;
pub mod page;
pub mod place;
pub mod problem;
pub mod register;
pub mod saved_searches;
pub mod school;
pub mod school_cards;
pub mod search;
pub mod synonyms;
pub mod terms;
pub mod text;
pub mod time;

pub use ids::{
    AdmissionId, AuditLookId, AuditorId, CardId, CardKeyId, CaseId, ClaimId, DepartmentId,
    GraduationId, InquiryId, LookId, MailId, MergeId, NotificationId, OpportunityId,
    OrganizationId, PersonId, RegisterEntryId, RegisterImportId, RegistrarId, RequestId,
    SavedSearchId, SchoolId, SessionId, SynonymGroupId,
};
pub use language::{Language, Shown};
pub use problem::{Conflict, FieldProblem, FieldProblems, Problem};
