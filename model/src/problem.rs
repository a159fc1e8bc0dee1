//! Every way a request can be refused, and every way a field can be wrong.

mod slowed;

pub use crate::field_problems::FieldProblems;
pub use slowed::Slowed;

use crate::closed;
use crate::organizations::Trouble;
use serde::{Deserialize, Serialize};

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
    /// Whoever has signed in has not shown for a while that they know the password.
    #[error("proof needed")]
    ProofNeeded,
    /// Some fields have to be corrected.
    #[error("invalid input in {} field(s)", .0.len())]
    Invalid(FieldProblems),
    /// The request is well formed but does not fit the present state.
    #[error("conflict: {0}")]
    Conflict(Conflict),
    #[error("too often")]
    TooOften {
        /// Seconds until the next attempt is accepted.
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
    /// What the present state says against a request.
    pub enum Conflict {
        /// Somebody else saved a newer version in between.
        Stale = "stale",
        /// The same person did, in another window.
        StaleElsewhere = "stale-elsewhere",
        /// The posting is not in a state that allows this act.
        WrongStage = "wrong-stage",
        /// Another staff member decided first.
        AlreadyDecided = "already-decided",
        /// The checklist has open points: such a posting is read by itself, not approved among others.
        PointsOpen = "points-open",
        /// Its poster has not answered a question: the same.
        AwaitsAnswer = "awaits-answer",
        /// Nobody decides on their own posting.
        OwnPosting = "own-posting",
        /// The portal already holds data.
        NotEmpty = "not-empty",
        /// The deadline has passed; it has to be moved first.
        DeadlinePassed = "deadline-passed",
        /// A link that works once has been used or has run out.
        LinkUsed = "link-used",
        /// There is always an administrator.
        LastAdmin = "last-admin",
        /// A registration has run out, or is done.
        RegistrationOver = "registration-over",
        /// Too many wrong codes were typed; another one is needed.
        CodeSpent = "code-spent",
        /// The same of a link for a new password that somebody asked for, and may ask for again.
        ResetLinkUsed = "reset-link-used",
        /// The recovery codes are not those of the page that asks for others.
        CodesMade = "codes-made",
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
        /// A decision can be undone for a few minutes, by the person who made it.
        TooLateToUndo = "too-late-to-undo",
        /// People belong to the department.
        HasPeople = "has-people",
        /// The organization that is brought is here already.
        OrganizationKnown = "organization-known",
        /// It came here while its request waited, which asks to join it since.
        KnownByNow = "known-by-now",
        /// Whoever asks to join belongs to the organization.
        MemberAlready = "member-already",
        /// Nobody has more running requests than [`crate::organizations::RUNNING_MAX`].
        TooManyRequests = "too-many-requests",
        /// Somebody has to look after an organization: the last owner hands over first.
        LastOwner = "last-owner",
        /// An organization is no other but itself, and one that is gone is none.
        NotTwo = "not-two",
        /// A merge can be taken back for [`crate::organizations::MERGE_DAYS`] days.
        TooLateToPart = "too-late-to-part",
    }
}

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
    /// An administrator's own address, where a role is given.
    OwnRole,
    NotANumber,
    /// No number of hours, with minutes or without.
    NotHours,
    /// Not thirteen digits.
    NotACorporateNumber,
    /// The first of the thirteen digits is not the one that belongs to the others.
    WrongCheckDigit,
    NoOwnDomain,
    /// Everybody can have an address there.
    PublicMail,
    /// The address is of none of these domains.
    OtherDomain {
        domains: String,
    },
    /// So many more tries.
    MissedCode {
        left: u32,
    },
    /// The code has run out, or was typed wrong too often.
    CodeOver,
    /// What should stand on the domain was not seen there.
    NotSeen {
        why: Trouble,
    },
    OutOfRange {
        min: i64,
        max: i64,
    },
    NotADate,
    /// One of several dates, which could not be read.
    NotADateAmong {
        word: String,
    },
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
    /// The name of no mail domain.
    NotADomain,
    /// Members of the school register with an address of the school.
    NotASchoolAddress,
    /// No six digits.
    NotACode,
    WrongCode,
    /// A reading that has letters which do not say how they are read.
    NotAReading,
    /// The terms were not agreed to.
    NotAgreed,
    NotAPhone,
    /// No PNG picture, or a larger one than is taken.
    NotAPicture,
    NotAUrl,
    /// The password or e-mail address is not right; which one is not said.
    WrongCredentials,
    WrongPassword,
    /// The recovery code or e-mail address is not right; which one is not said.
    WrongRecoveryCode,
    /// Too common a password.
    TooCommon,
    Different,
    Taken,
    /// Nobody, or nothing, is known by it.
    Unknown,
    /// The right is for members of staff.
    NotStaff,
    /// No column says who a row is about.
    ColumnsMissing,
    /// Two columns are to say the same.
    ColumnTwice,
    /// A recruiter recruits for an organization.
    NoOrganization,
    /// The word appears twice, in these or other letters.
    Repeated {
        word: String,
    },
    /// Nothing that could be looked for.
    NoLetters {
        word: String,
    },
    /// The text in the chosen original language is missing.
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
            Self::NotAllowed | Self::ProofNeeded => 403,
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
