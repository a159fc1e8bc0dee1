//! What the columns of a file may say.

use crate::closed;
use crate::opportunities::Field;

closed! {
    /// What a column says that is no field of a posting.
    pub enum Meaning {
        Source = "source",
        SourceId = "source-id",
        SourceUrl = "source-url",
        Organization = "organization",
        PostedAt = "posted-at",
        Location = "location",
        Remote = "remote",
        Salary = "salary",
        Category = "category",
        Season = "season",
        Programme = "programme",
    }
}

/// What a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnSays {
    Field(Field),
    Other(Meaning),
}

/// A column that is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownColumn {
    pub says: ColumnSays,
    /// A file without it is not taken.
    pub is_needed: bool,
    /// What it may be called; width and case of letters make no difference.
    pub names: Vec<&'static str>,
}
