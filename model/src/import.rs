//! Reading postings from a file: what was done, row by row.

use crate::closed;
use serde::{Deserialize, Serialize};

closed! {
    /// Why a row was not taken.
    pub enum RowReason {
        NoId = "no-id",
        NoTitle = "no-title",
        NoOrganization = "no-organization",
        DuplicateId = "duplicate-id",
        WrongColumnCount = "wrong-column-count",
        BadDate = "bad-date",
        BadUrl = "bad-url",
        TooLong = "too-long",
        /// The column of a field holds what the field does not take.
        BadValue = "bad-value",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowProblem {
    /// Line of the file, counted from 1; the header is line 1.
    pub line: u64,
    pub reason: RowReason,
    /// The column or value concerned.
    pub detail: String,
}

/// What an import did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportReport {
    pub rows: u32,
    pub created: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub organizations_created: u32,
    pub problems: Vec<RowProblem>,
    pub dry_run: bool,
    /// Columns that no field takes; kept as source facts.
    pub unknown_columns: Vec<String>,
    /// Titles of the first rows, for the preview.
    pub sample: Vec<String>,
}
