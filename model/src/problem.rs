//! Every way a request can be refused, and every way a field can be wrong.

use crate::closed;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Why the portal refused a request. Closed: pages and the REST interface match on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "problem", content = "details", rename_all = "kebab-case")]
pub enum Problem {
    /// The thing does not exist, or the viewer may not know that it does.
    #[error("not found")]
    NotFound,
    #[error("sign-in needed")]
    SignInNeeded,
    #[error("not allowed")]
    NotAllowed,
    /// Some fields have to be corrected.
    #[error("invalid input in {} field(s)", .0.len())]
    Invalid(FieldProblems),
    /// The request is well formed but does not fit the present state.
    #[error("conflict: {0}")]
    Conflict(Conflict),
    #[error("too often")]
    TooOften {
        /// After so many seconds the next try is taken.
        retry_after_seconds: u32,
        because: Slowed,
    },
    /// The portal cannot answer now; trying again helps.
    #[error("unavailable")]
    Unavailable,
    /// Nothing can be saved because the machine's disk is full; reading goes on.
    #[error("no space left to save anything")]
    NoSpace,
    /// Nothing was carried out, because nothing was sent yet: the form's page was asked for in the other language.
    #[error("not sent yet")]
    NotSent,
    /// Nothing can be saved because the database is only read at the moment; reading goes on.
    #[error("nothing can be saved at the moment")]
    ReadOnly,
}

closed! {
    /// Whose tries are slowed down. The same for accounts that do not exist.
    pub enum Slowed {
        /// Those for one account from one network or in one browser.
        Here = "here",
        /// Everybody's from one network.
        Network = "network",
        /// Those for one account from wherever.
        Account = "account",
        /// Those for the present password of somebody who has signed in.
        CurrentPassword = "current-password",
    }
}

closed! {
    /// What the present state says against a request.
    pub enum Conflict {
        /// Somebody else saved a newer version in between.
        Stale = "stale",
        /// The posting is not in a state that allows this act.
        WrongStage = "wrong-stage",
        /// Another staff member decided first.
        AlreadyDecided = "already-decided",
        /// Nobody decides on their own posting.
        OwnPosting = "own-posting",
        /// The portal already holds data.
        NotEmpty = "not-empty",
        /// The deadline has passed; it has to be moved first.
        DeadlinePassed = "deadline-passed",
        /// A link that works once has been used or has run out.
        LinkUsed = "link-used",
        /// What is to be kept is signs alone, which are found nowhere.
        SignsOnly = "signs-only",
        /// The person keeps a search with the same conditions.
        SavedAlready = "saved-already",
        /// Nobody keeps more searches than [`crate::saved_searches::SAVED_MAX`].
        TooManySaved = "too-many-saved",
        /// Nobody marks more postings than [`crate::bookmarks::BOOKMARKS_MAX`].
        TooManyBookmarks = "too-many-bookmarks",
        /// Nobody has more unfinished postings than [`crate::opportunities::POSTER_DRAFTS_MAX`].
        TooManyDrafts = "too-many-drafts",
        /// Nor has an organization more than [`crate::opportunities::ORGANIZATION_DRAFTS_MAX`].
        TooManyOrganizationDrafts = "too-many-organization-drafts",
        /// A school keeps no more groups of its own than [`crate::synonyms::GROUPS_MAX`].
        TooManySynonyms = "too-many-synonyms",
    }
}

/// The fields to correct, by field name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FieldProblems(pub BTreeMap<String, FieldProblem>);

/// What is wrong with one field. Numbers are the limits people have to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum FieldProblem {
    Missing,
    /// The file that a preview kept is gone; it has to be chosen again.
    KeptNoMore,
    /// Counted in user-visible characters.
    TooLong {
        max: u32,
        now: u32,
    },
    /// The visible character that begins with this sign is made of too many.
    TooManyMarks {
        sign: String,
    },
    TooShort {
        min: u32,
    },
    TooMany {
        max: u32,
    },
    TooFew {
        min: u32,
    },
    NotANumber,
    OutOfRange {
        min: i64,
        max: i64,
    },
    NotADate,
    /// The date has to be on or after the one in the named field.
    BeforeField {
        field: String,
    },
    /// The number has to be at least the one in the named field.
    LessThanField {
        field: String,
    },
    InThePast,
    InTheFuture,
    NotAChoice,
    NotAnEmail,
    NotAUrl,
    /// The password or e-mail address is not right; which one is not said.
    WrongCredentials,
    WrongPassword,
    /// Too common a password.
    TooCommon,
    Different,
    Taken,
    /// The word stands there twice, in these or other letters.
    Repeated {
        word: String,
    },
    /// Nothing that could be looked for.
    NoLetters {
        word: String,
    },
    /// The text in the declared original language is missing.
    OriginalMissing,
    /// The word インターンシップ is kept for types 3 and 4 (three-ministry agreement, 2022-06-13).
    InternshipWord,
    /// Work under orders for the host's profit is paid work (平9.9.18 基発636号).
    WorkerNeedsWage,
    /// An overseas programme takes place outside Japan.
    NotOverseas,
}

impl Problem {
    /// The HTTP status that says this.
    pub fn status(&self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::SignInNeeded => 401,
            Self::NotAllowed => 403,
            Self::Invalid(_) => 422,
            Self::Conflict(_) => 409,
            Self::TooOften { .. } => 429,
            Self::Unavailable | Self::ReadOnly => 503,
            Self::NoSpace => 507,
            Self::NotSent => 200,
        }
    }

    /// A problem with one field.
    pub fn field(name: impl Into<String>, problem: FieldProblem) -> Self {
        Self::Invalid(FieldProblems::one(name, problem))
    }
}

impl FieldProblems {
    pub fn one(name: impl Into<String>, problem: FieldProblem) -> Self {
        let mut problems = Self::default();
        problems.add(name, problem);
        problems
    }

    /// Notes a problem; the first one found for a field stays.
    pub fn add(&mut self, name: impl Into<String>, problem: FieldProblem) {
        self.0.entry(name.into()).or_insert(problem);
    }

    pub fn of(&self, name: &str) -> Option<&FieldProblem> {
        self.0.get(name)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// `Ok(value)` when nothing is wrong.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() {
            Ok(value)
        } else {
            Err(self)
        }
    }
}

impl From<FieldProblems> for Problem {
    fn from(problems: FieldProblems) -> Self {
        Self::Invalid(problems)
    }
}

impl From<Conflict> for Problem {
    fn from(conflict: Conflict) -> Self {
        Self::Conflict(conflict)
    }
}
