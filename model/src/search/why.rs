//! Why a posting was found, as plain words can say it.

use crate::closed;
use crate::ids::OpportunityId;
use serde::{Deserialize, Serialize};

closed! {
    /// How a word of the query met the posting.
    pub enum How {
        Word = "word",
        Phrase = "phrase",
        Synonym = "synonym",
        Reading = "reading",
        Part = "part",
        Correction = "correction",
    }
}

closed! {
    /// Where a word is in a posting.
    pub enum Spot {
        Title = "title",
        Organization = "organization",
        Skills = "skills",
        Text = "text",
        /// What a closed field says: kind, country, visa.
        Facts = "facts",
    }
}

/// One word of the query and where it was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Match {
    pub word: String,
    pub how: How,
    /// The word that is there instead: a synonym, another writing, a correction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<String>,
    pub spots: Vec<Spot>,
}

/// What a score is made of, in hundredths. The first four are added up; `lift` multiplies them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    pub words: u32,
    pub title: u32,
    pub letters: u32,
    pub neighbours: u32,
    pub lift: u32,
    pub total: u32,
}

/// Why a posting was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    pub id: OpportunityId,
    pub matches: Vec<Match>,
    /// It was lifted for being new.
    pub is_new: bool,
    /// For staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Score>,
}
