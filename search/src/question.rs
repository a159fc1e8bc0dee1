//! What can be asked, and what comes back.

use crate::{Facet, Reach};

/// What somebody looks for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Question {
    /// As typed: words, "phrases", -without, kind:internship. Never refused.
    pub text: String,
    /// For each facet, the values of which one must be there.
    pub chosen: Vec<(Facet, Vec<String>)>,
    /// What the asking person may see of what is for members only.
    pub members: Reach,
    /// Days since 1970-01-01, in Japan.
    pub today: i64,
    pub include_closed: bool,
    pub apply_by_until: Option<i64>,
    /// Published at this moment or later, in Unix seconds.
    pub published_from: Option<i64>,
    /// Takes place on or after this day.
    pub from: Option<i64>,
    /// Takes place on or before this day.
    pub until: Option<i64>,
    pub order: Order,
    /// Whether the filters are counted. Without counts the answer comes sooner, and its total may be
    /// too low where there is more than is asked for.
    pub counted: bool,
    pub offset: usize,
    pub limit: usize,
}

impl Question {
    /// The first twenty open postings that everybody may see, the best first, with counts.
    pub fn new(text: impl Into<String>, today: i64) -> Self {
        Self {
            text: text.into(),
            chosen: Vec::new(),
            members: false.into(),
            today,
            include_closed: false,
            apply_by_until: None,
            published_from: None,
            from: None,
            until: None,
            order: Order::Relevance,
            counted: true,
            offset: 0,
            limit: 20,
        }
    }
}

/// In which order hits come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    Relevance,
    Newest,
    Deadline,
}

/// One found posting.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub id: String,
    pub score: f32,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub hits: Vec<Hit>,
    pub total: u64,
    /// Counts by value, most frequent first; a chosen facet is counted without its own filter. The 64
    /// commonest values of each and what was chosen.
    pub facets: Vec<(Facet, Vec<(String, u64)>)>,
    /// Days from today, and how many close within them; counted without the deadline asked for.
    pub closing: Vec<(i64, u64)>,
    /// How many closed documents match otherwise, whether the question includes them or not.
    pub over: u64,
    pub step: Step,
    /// The query with its misspelt words replaced, when step is [`Step::Correction`] or a
    /// replaced word helped to find something.
    pub corrected: Option<String>,
}

/// Which step of the ladder found the hits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Nothing was typed.
    Browse,
    /// Every word is there.
    AllWords,
    /// A word was found by how it is read.
    Reading,
    /// Every word is there as a part of a longer word.
    Substring,
    /// Some of the words are there, and few postings or none have all of them.
    AnyWord,
    /// Every word is there once a misspelt one is replaced.
    Correction,
    /// Nothing but signs was typed, which are found nowhere.
    Signs,
}

/// One line of the typed-ahead list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub text: String,
    pub about: About,
    /// The posting, when the suggestion is its title; the code of the organization, when it is its name.
    pub id: Option<String>,
}

/// What a suggestion names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum About {
    Title,
    Organization,
    Skill,
}
