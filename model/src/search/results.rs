//! What a list and the home page show.

use super::{Facet, SearchQuery, Why, Wider};
use crate::closed;
use crate::ids::SavedSearchId;
use crate::opportunities::{Kind, OpportunitySummary};
use crate::page::Page;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

closed! {
    /// Which step of the fall-back ladder answered.
    pub enum FoundBy {
        AllWords = "all-words",
        Substring = "substring",
        Reading = "reading",
        AnyWord = "any-word",
        Correction = "correction",
        Browse = "browse",
        /// Nothing but signs was typed; they are found nowhere.
        Signs = "signs",
    }
}

/// How many postings have each value of each facet, most frequent first.
pub type Facets = BTreeMap<Facet, Vec<FacetCount>>;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetCount {
    pub code: String,
    /// A readable name where the code is none (organizations).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub count: u64,
}

/// What a list page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Results {
    pub query: SearchQuery,
    pub page: Page<OpportunitySummary>,
    pub facets: Facets,
    /// Days from today, and how many close within them, whichever deadline was asked for.
    #[serde(default)]
    pub closing: Vec<(u32, u64)>,
    /// How many closed postings match otherwise, whether they were asked for or not.
    #[serde(default)]
    pub over: u64,
    pub found_by: FoundBy,
    /// The question's words with misspelt ones replaced, when a replaced word helped.
    #[serde(default)]
    pub corrected: Option<String>,
    /// For those postings of the page of which something can be said.
    #[serde(default)]
    pub why: Vec<Why>,
    /// When nothing was found: what to ask instead. Each finds something.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wider: Vec<Wider>,
    pub today: NaiveDate,
    /// The reader came by this saved search of theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saved: Option<SavedHead>,
}

/// Name and link of a saved search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedHead {
    pub id: SavedSearchId,
    pub name: String,
}

/// What the home page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Front {
    pub newest: Vec<OpportunitySummary>,
    pub closing: Vec<OpportunitySummary>,
    pub kinds: Vec<(Kind, u64)>,
    pub organizations: u64,
    pub today: NaiveDate,
}
