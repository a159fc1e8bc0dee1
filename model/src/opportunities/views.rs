//! What people see of postings.

use super::{Draft, Fact, Field, Kind, Move, Stage, State, Step, Voice, spec_of};
use crate::accounts::Role;
use crate::bookmarks::Star;
use crate::closed::Closed;
use crate::form;
use crate::ids::OpportunityId;
use crate::language::{Language, Shown};
use crate::machine::Offer;
use crate::moderation::{Finding, Note, TimelineEntry};
use crate::organizations::OrganizationHead;
use crate::place::Place;
use crate::problem::FieldProblems;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// In a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpportunitySummary {
    pub id: OpportunityId,
    pub kind: Kind,
    pub title: Shown,
    pub summary: Shown,
    /// `None`: the school itself.
    pub organization: Option<OrganizationHead>,
    pub place: Place,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub apply_by: NaiveDate,
    /// Otherwise the source states none, and `apply_by` is the day until which it is listed here.
    pub has_deadline: bool,
    /// From today in Japan; negative when over. Computed on the server so both sides agree.
    pub days_left: i64,
    pub paid: Option<bool>,
    pub published_at: DateTime<Utc>,
    pub imported: bool,
    pub closed: bool,
    pub members_only: bool,
    pub mine: Personal,
}

/// What of a posting in a list is its reader's own. It is filled by `portal::screens`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Personal {
    pub star: Star,
    /// The reader has not seen it before among what their saved search finds.
    pub is_new: bool,
    /// Byte ranges of the title that the query matched, when it came from a search.
    pub title_marks: Vec<(u32, u32)>,
    /// The same of the summary.
    pub summary_marks: Vec<(u32, u32)>,
}

/// As little as a link needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpportunityHead {
    pub id: OpportunityId,
    pub kind: Kind,
    pub title: Shown,
    pub closed: bool,
}

/// On its own page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpportunityDetails {
    pub summary: OpportunitySummary,
    /// Sanitised HTML.
    pub body_html: String,
    pub body_language: Language,
    /// In which what is typed once is written, as far as nothing shows otherwise.
    pub original_language: Language,
    pub facts: Vec<Fact>,
    /// Sanitised HTML of the second tier, for verified members; `None` when there is none or the
    /// reader may not see it.
    pub members_detail_html: Option<String>,
    /// There is a second tier that this reader may not see.
    pub members_detail_hidden: bool,
    pub poster_name: String,
    pub poster_role: Role,
    /// Nobody posted it: the operator's import did.
    pub poster_is_import: bool,
    pub as_of: NaiveDate,
    /// Days that a draft lacks; what `summary` and `as_of` say of them means nothing then. Empty
    /// for what is published.
    pub unset: Vec<Field>,
    pub updated_at: DateTime<Utc>,
    /// Where an imported posting comes from.
    pub source_url: Option<String>,
    pub stage: Stage,
    /// The viewer may edit it.
    pub is_mine: bool,
    pub related: Vec<OpportunitySummary>,
    pub today: NaiveDate,
}

/// A line of "my postings".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MyPosting {
    pub id: OpportunityId,
    pub kind: Kind,
    pub title: Shown,
    pub stage: Stage,
    pub state: State,
    pub apply_by: Option<NaiveDate>,
    pub updated_at: DateTime<Utc>,
}

/// A posting as its poster works on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostingDetails {
    pub id: OpportunityId,
    pub kind: Kind,
    pub title: Shown,
    pub state: State,
    pub stage: Stage,
    /// Rises with each save; sent back with an edit to detect that somebody else saved.
    pub version: i32,
    pub draft: Draft,
    /// What is still wrong, over all steps.
    pub problems: FieldProblems,
    /// Organizations the poster may post for.
    pub organizations: Vec<OrganizationHead>,
    /// Faculty and staff may post for the school itself.
    pub may_post_for_school: bool,
    pub notes: Vec<Note>,
    pub timeline: Vec<TimelineEntry>,
    /// A draft of the viewer's that was never handed in.
    pub may_delete: bool,
    /// What the poster may do now, and what only the deadline forbids.
    pub offers: Vec<Offer<Move>>,
    pub apply_by: Option<NaiveDate>,
    pub steps_done: Vec<Step>,
    pub today: NaiveDate,
}

impl PostingDetails {
    /// What is still wrong within one step; the other steps may still be empty.
    pub fn problems_of(&self, step: Step) -> FieldProblems {
        problems_of_step(&self.problems, self.kind, step)
    }
}

/// Those of the problems of a posting that are mended in this step.
pub fn problems_of_step(problems: &FieldProblems, kind: Kind, step: Step) -> FieldProblems {
    let of_step = |name: &str| {
        let spec = Field::from_code(name).and_then(|field| spec_of(kind, field));
        spec.is_some_and(|spec| spec.step == step)
    };
    problems.only(of_step)
}

/// What others will see, before anything is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    pub id: OpportunityId,
    pub version: i32,
    pub details: OpportunityDetails,
    /// As typed; what its answers tell is read from it.
    pub draft: Draft,
    pub voice: Voice,
    /// What is still wrong, in the order of the form.
    pub problems: FieldProblems,
    /// What staff will look at; empty while something is wrong.
    pub checklist: Vec<Finding>,
    pub state: State,
}

form! {
    /// The first question of a new posting.
    #[derive(Debug)]
    pub struct StartForm {
        kind,
        /// Made with the form, so that a form sent twice is known; empty where nobody made one.
        key,
    }
}
