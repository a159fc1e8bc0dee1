//! Reading postings from a file: what was done, row by row.

mod columns;

use crate::closed;
use crate::ids::OpportunityId;
use crate::problem::FieldProblem;
use serde::{Deserialize, Serialize};

pub use columns::{ColumnSays, KnownColumn, Meaning};

closed! {
    /// What is done with what was sent.
    pub enum ImportAct {
        /// Tells what would be done.
        Preview = "preview",
        Run = "run",
    }
}

closed! {
    /// Why a row was not taken.
    pub enum RowReason {
        NoId = "no-id",
        NoTitle = "no-title",
        NoOrganization = "no-organization",
        DuplicateId = "duplicate-id",
        /// The id is another organization's posting in the same source.
        IdTaken = "id-taken",
        /// The id is a named source's posting, and the row names no source.
        IdOfSource = "id-of-source",
        /// The id was imported without a source's name, and it is not certain that it is this.
        IdUnnamed = "id-unnamed",
        /// The id is used by several named sources.
        IdOfSeveral = "id-of-several",
        WrongColumnCount = "wrong-column-count",
        BadDate = "bad-date",
        /// Day and month could be either way round.
        AmbiguousDate = "ambiguous-date",
        /// The weekday is another.
        ContradictoryDate = "contradictory-date",
        /// The programme says that it is a job.
        NotAnInternship = "not-an-internship",
        BadUrl = "bad-url",
        TooLong = "too-long",
        /// Signs that appear when a text was read in a wrong encoding.
        Garbled = "garbled",
        /// The column of a field holds what the field does not take.
        BadValue = "bad-value",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowProblem {
    /// Line of the file, counted from 1.
    pub line: u64,
    /// The column's name in the file, or the code of a field that no column fills; may be empty.
    pub column: String,
    /// The cell, shortened; for an id that is taken: whose it is.
    pub value: String,
    pub reason: RowReason,
    /// What the field says against the value.
    pub problem: Option<FieldProblem>,
}

closed! {
    /// What a file needs.
    pub enum Needed {
        Id = "id",
        Organization = "organization",
        Title = "title",
    }
}

/// Why a file was not taken at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum FileProblem {
    Empty,
    /// Column names and nothing below them.
    NoRows,
    /// No text, such as a workbook or a picture.
    NotText,
    /// The encoding is not certain; the name of what it looks like, where there is one.
    UnknownEncoding {
        looks_like: Option<String>,
    },
    TooLarge {
        max_megabytes: u32,
    },
    TooManyRows {
        max: u32,
    },
    TooManyColumns {
        max: u32,
        now: u32,
    },
    /// A column that is needed is missing; names that would do, and those that are there.
    NoColumn {
        needed: Needed,
        would_do: Vec<String>,
        found: Vec<String>,
    },
    /// Two columns of one name, of which either could be meant.
    SameColumnTwice {
        column: String,
    },
    /// A quotation mark that opens a cell and is never closed.
    OpenQuote {
        line: u64,
    },
    /// A quotation mark within a cell, so that it is not certain where the cell ends.
    StrayQuote {
        line: u64,
    },
    /// A cell of this row holds what looks like further rows; the line of the first.
    RowsInCell {
        line: u64,
        inner: u64,
    },
    /// The name of the source is too long.
    BadSource {
        problem: FieldProblem,
    },
    /// The map names a column that is not there.
    NoMappedColumn {
        column: String,
        found: Vec<String>,
    },
    /// The map names a field that is not there.
    NoMappedField {
        field: String,
    },
}

closed! {
    /// What became of a row that did not simply become public, or unnoticed.
    pub enum News {
        // left as it is
        Declined = "declined",
        ClosedByHand = "closed-by-hand",
        Withdrawn = "withdrawn",
        BeingEdited = "being-edited",
        // waits on the desk
        WaitsInReview = "waits-in-review",
        WaitsEdited = "waits-edited",
        WaitsPaused = "waits-paused",
        WaitsFrozen = "waits-frozen",
        // the source's own doing
        /// A new posting lacks what only staff can tell; it waits on the desk.
        NewIncomplete = "new-incomplete",
        /// The same of a changed one.
        WaitsIncomplete = "waits-incomplete",
        /// The source names another organization: the change waits on the desk.
        WaitsRenamed = "waits-renamed",
        /// Was imported without a source's name; it is this source's from now on.
        Adopted = "adopted",
    }
}

impl News {
    /// Whether people here have decided so; everything else comes of what the file says.
    pub fn is_decision(self) -> bool {
        !matches!(
            self,
            Self::NewIncomplete | Self::WaitsIncomplete | Self::WaitsRenamed | Self::Adopted
        )
    }
}

/// A row that did not simply become public, or unnoticed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowNews {
    pub line: u64,
    pub posting: OpportunityId,
    pub title: String,
    pub news: News,
}

closed! {
    /// What a row leaves open. It is imported without.
    pub enum Unsaid {
        /// No country is stated.
        Country = "country",
        /// In Japan, nobody knows where.
        Prefecture = "prefecture",
        /// A day that is named and not certain.
        Day = "day",
        /// Whether people may work from home; the posting waits on the desk.
        Mode = "mode",
        /// Columns contradict each other; the posting waits on the desk.
        Contradiction = "contradiction",
        /// A column holds none of the values that its field takes; the posting waits on the desk.
        NotAChoice = "not-a-choice",
    }
}

/// A row that is imported with something left open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowUnsaid {
    pub line: u64,
    /// The column's name in the file; the code of a field where there is none.
    pub column: String,
    /// The cell, shortened.
    pub value: String,
    pub what: Unsaid,
}

/// An organization that was entered anew although one of a similar name is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NearName {
    /// As the file writes it.
    pub name: String,
    /// Of the organization that is there.
    pub known: String,
    pub known_is_verified: bool,
}

/// A posting of the file's sources that the file does not hold any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gone {
    pub posting: OpportunityId,
    pub source_id: String,
    pub title: String,
}

/// What an import did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportReport {
    /// The file was not taken; everything else is empty.
    pub refused: Option<FileProblem>,
    /// What the file was read as, such as `UTF-8` or `Shift_JIS`.
    pub encoding: String,
    pub rows: u32,
    pub created: u32,
    /// The source's changes were taken.
    pub changed: u32,
    /// Of these two: wait on the desk.
    pub waiting: u32,
    pub unchanged: u32,
    /// Changed at the source and left here, because people decided so.
    pub kept: u32,
    pub organizations_created: u32,
    pub problems: Vec<RowProblem>,
    pub news: Vec<RowNews>,
    pub unsaid: Vec<RowUnsaid>,
    pub near_names: Vec<NearName>,
    /// Open postings of the same sources that are not in the file.
    pub gone: Vec<Gone>,
    /// How many of them were closed.
    pub closed: u32,
    /// More than half of the source's open postings are gone: closing them needs a second yes.
    pub most_are_gone: bool,
    pub dry_run: bool,
    /// Columns that no field takes; kept as source facts.
    pub unknown_columns: Vec<String>,
    /// Titles of the first rows, for the preview.
    pub sample: Vec<String>,
}

impl ImportReport {
    /// The report on a file that was not taken.
    pub fn refusing(problem: FileProblem) -> Self {
        Self {
            refused: Some(problem),
            ..Self::default()
        }
    }
}

/// The report with what its page needs to go on: what was chosen, and the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    pub report: ImportReport,
    pub source: String,
    pub publish: bool,
    pub close_missing: bool,
    pub close_most: bool,
    /// A file that the server keeps for an hour, so that nobody chooses it twice.
    pub kept: Option<KeptFile>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptFile {
    pub key: String,
    pub name: String,
}
