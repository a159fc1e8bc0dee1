use super::{RegisterColumn, RowFault};
use crate::closed;
use crate::form;
use crate::ids::RegisterImportId;
use crate::problem::{FieldProblem, FieldProblems};
use crate::time::parse_day;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

closed! {
    /// What a file is.
    pub enum RegisterFile {
        Register = "register",
        /// Those who leave the school on one day.
        Graduation = "graduation",
    }
}

closed! {
    /// How far a file has come.
    pub enum ImportState {
        /// A registrar says what its columns are.
        Mapping = "mapping",
        /// It is compared with the register; nothing is written.
        Comparing = "comparing",
        Compared = "compared",
        Running = "running",
        Done = "done",
        Cancelled = "cancelled",
    }
}

impl ImportState {
    /// The portal works on it by itself.
    pub fn goes_on(self) -> bool {
        matches!(self, Self::Comparing | Self::Running)
    }
}

closed! {
    /// What happens to a file that the journal tells of.
    pub enum ImportVerb {
        Uploaded = "uploaded",
        Mapped = "mapped",
        Started = "started",
        /// Some of its rows are done.
        Advanced = "advanced",
        Finished = "finished",
        Cancelled = "cancelled",
    }
}

closed! {
    /// The forms about a file, and what each has done.
    pub enum ImportAct {
        Upload = "upload",
        Map = "map",
        Run = "run",
        Cancel = "cancel",
    }
}

closed! {
    /// What becomes of a row.
    pub enum RowFate {
        New = "new",
        Changed = "changed",
        Same = "same",
        /// Left as it is, because two things contradict each other.
        Conflict = "conflict",
        Unreadable = "unreadable",
        /// An entry that the file does not have; it stays.
        Missing = "missing",
    }
}

/// How many rows there are of each fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImportCounts {
    pub new: u32,
    pub changed: u32,
    pub same: u32,
    pub conflicts: u32,
    pub unreadable: u32,
    pub missing: u32,
}

impl ImportCounts {
    pub fn count(&mut self, fate: RowFate) {
        *self.place(fate) += 1;
    }

    pub fn of(mut self, fate: RowFate) -> u32 {
        *self.place(fate)
    }

    fn place(&mut self, fate: RowFate) -> &mut u32 {
        match fate {
            RowFate::New => &mut self.new,
            RowFate::Changed => &mut self.changed,
            RowFate::Same => &mut self.same,
            RowFate::Conflict => &mut self.conflicts,
            RowFate::Unreadable => &mut self.unreadable,
            RowFate::Missing => &mut self.missing,
        }
    }
}

/// One row among others of its fate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    pub fate: RowFate,
    /// Line of the file, counted from 1; `None` for what the file does not have.
    pub line: Option<u64>,
    pub student_no: String,
    pub name: String,
    /// Which columns differ from the register.
    pub differs: Vec<RegisterColumn>,
    pub fault: Option<RowFault>,
}

/// A file on its way into the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportView {
    pub id: RegisterImportId,
    pub file: RegisterFile,
    pub name: String,
    pub state: ImportState,
    pub at: DateTime<Utc>,
    pub by: String,
    pub encoding: String,
    pub rows: u32,
    /// Rows that the present step has passed.
    pub position: u32,
    pub as_of: Option<NaiveDate>,
    pub counts: ImportCounts,
    pub examples: Vec<Example>,
    pub headings: Vec<String>,
    /// What each of them says, as chosen, remembered or guessed.
    pub columns: Vec<RegisterColumn>,
    /// The first rows, to choose by.
    pub sample: Vec<Vec<String>>,
}

form! {
    /// Of which day the file is, and on which day a graduation takes effect; what its columns say stands under `column-N`.
    #[derive(Debug)]
    pub struct MapForm { file_as_of, effective_on }
}

/// The days of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileDays {
    pub as_of: NaiveDate,
    /// Of a graduation; of a register the same day.
    pub effective_on: NaiveDate,
}

impl MapForm {
    /// # Errors
    /// A day that is none, or stands on the wrong side of today; a name or number that no column has; two columns that say the
    /// same.
    pub fn check(
        &self,
        columns: &[RegisterColumn],
        today: NaiveDate,
        file: RegisterFile,
    ) -> Result<FileDays, FieldProblems> {
        let names = MapForm::FIELDS;
        let mut problems = FieldProblems::default();
        let as_of = day(names.file_as_of, &self.file_as_of, &mut problems);
        if as_of.is_some_and(|day| day > today) {
            problems.add(names.file_as_of, FieldProblem::InTheFuture);
        }
        let effective_on = match file {
            RegisterFile::Register => as_of,
            RegisterFile::Graduation => day(names.effective_on, &self.effective_on, &mut problems),
        };
        check_columns(columns, file, &mut problems);
        match as_of.zip(effective_on) {
            Some((as_of, effective_on)) if problems.is_empty() => Ok(FileDays {
                as_of,
                effective_on,
            }),
            _ => Err(problems),
        }
    }
}

fn day(name: &str, typed: &str, problems: &mut FieldProblems) -> Option<NaiveDate> {
    let day = parse_day(typed);
    if day.is_none() {
        let problem = match typed.trim().is_empty() {
            true => FieldProblem::Missing,
            false => FieldProblem::NotADate,
        };
        problems.add(name, problem);
    }
    day
}

fn check_columns(columns: &[RegisterColumn], file: RegisterFile, problems: &mut FieldProblems) {
    use RegisterColumn as Column;
    let has = |one: &[Column]| one.iter().any(|column| columns.contains(column));
    let by = match file {
        RegisterFile::Register => [Column::StudentNo, Column::Birth],
        RegisterFile::Graduation => [Column::StudentNo, Column::Email],
    };
    if !has(&[Column::Name, Column::Family]) || !has(&by) {
        problems.add("columns", FieldProblem::ColumnsMissing);
    }
    let is_twice = |(at, column): (usize, &Column)| {
        *column != Column::Ignored && columns[..at].contains(column)
    };
    if columns.iter().enumerate().any(is_twice) {
        problems.add("columns", FieldProblem::ColumnTwice);
    }
}
