//! Postings: what alumni, recruiters, faculty and staff post.
//!
//! A posting is a common envelope plus a part that differs by kind. People type a [`Draft`];
//! [`Draft::check`] turns it into typed [`Content`]. One table of field specs ([`specs`]) drives
//! the form, the facts on the page, the differences staff see and the import.

/// So many unfinished postings one person has at most; the texts of `Conflict::TooManyDrafts` say the number too.
pub const POSTER_DRAFTS_MAX: u64 = 50;
/// And one organization, whoever began them.
pub const ORGANIZATION_DRAFTS_MAX: u64 = 200;

mod asked;
pub mod career;
mod check;
mod choices;
mod content;
mod deadline;
mod draft;
mod fact;
mod field;
#[cfg(test)]
mod fresh;
mod guest_course;
mod hours;
mod internship;
mod joint_research;
mod kind;
pub mod labour;
mod minimum_wage;
mod moves;
mod overseas_program;
mod own;
mod parser;
mod spec;
mod stage;
mod step_check;
mod verb;
mod views;
mod voice;

pub use asked::{Asked, asked, deciders, is_needless, may_be_needed};
pub use choices::{
    Aim, BudgetBand, CareerType, Cefr, CourseForm, CourseSide, DataUse, Direction, FeeKind,
    FieldOfStudy, Insurance, ResearchForm, ResearchPlace, StudentPart, StudyYear, Visa, Visibility,
    WageUnit, WorkerStatus, WorkingLanguage, YesNo,
};
pub use content::{Common, Content, Part};
pub use deadline::listed_until;
pub use draft::{Change, Draft};
pub use fact::{Fact, FactValue};
pub use field::Field;
pub use guest_course::GuestCourse;
pub use hours::Hours;
pub use internship::{Disclosures, Internship, Wage};
pub use joint_research::JointResearch;
pub use kind::Kind;
pub use minimum_wage::MinimumWage;
pub use moves::{COPY, DELETE, ListDone, Move, Party, PostingForm, StepAct};
pub use overseas_program::OverseasProgram;
pub use own::{Own, waiting_first};
pub use spec::{FieldSpec, Input, Step, spec_of, specs};
pub use stage::{Publication, Revision, Stage, State};
pub use step_check::StepCheck;
pub use verb::Verb;
pub use views::{
    MyPosting, OpportunityDetails, OpportunityHead, OpportunitySummary, Personal, PostingDetails,
    Preview, StartForm, problems_of_step,
};
pub use voice::Voice;
