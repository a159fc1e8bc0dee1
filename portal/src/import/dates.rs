//! The dates of a row: a field holds the day, and what else was said is kept in the source's words.

use super::columns::{Columns, Says};
use super::day::{NoDay, Said, read};
use super::refused::Refused;
use model::import::{RowProblem, RowReason};
use model::opportunities::{Field, Input, Kind, spec_of};
use model::time::parse_day;

/// A row whose dates have been read.
#[derive(Clone, Debug, Default)]
pub(super) struct Dated {
    /// Days as the form takes them; everything else as it was.
    pub cells: Vec<String>,
    /// Columns and cells that say more than a day, or that there is none.
    pub words: Vec<(String, String)>,
    pub posted: Option<Said>,
}

/// # Errors
/// What no day can be told from.
pub(super) fn dated(columns: &Columns, cells: &[String], line: u64) -> Result<Dated, RowProblem> {
    let mut dated = Dated {
        cells: cells.to_vec(),
        ..Dated::default()
    };
    let posted = columns.cell(cells, Says::PostedAt);
    if !posted.is_empty() {
        dated.posted = match read(posted) {
            Ok(said) => Some(said),
            Err(NoDay::Open) => None,
            Err(why) => return Err(refusal(columns, line, why, Says::PostedAt, posted)),
        };
    }
    for field in columns.fields().filter(|field| is_day(*field)) {
        let says = Says::Field(field);
        let (cell, place) = (columns.cell(cells, says), columns.place(says));
        let Some(place) = place.filter(|_| !cell.is_empty() && parse_day(cell).is_none()) else {
            continue;
        };
        let (day, has_more) = match read(cell) {
            Ok(said) => (said.day.to_string(), said.has_more),
            Err(NoDay::Open) => (String::new(), true),
            Err(why) => return Err(refusal(columns, line, why, says, cell)),
        };
        if has_more {
            let name = columns.name(says).unwrap_or_default();
            dated.words.push((name.to_owned(), cell.to_owned()));
        }
        if let Some(cell) = dated.cells.get_mut(place) {
            *cell = day;
        }
    }
    Ok(dated)
}

fn is_day(field: Field) -> bool {
    spec_of(Kind::Internship, field).is_some_and(|spec| spec.input == Input::Day)
}

fn refusal(columns: &Columns, line: u64, why: NoDay, says: Says, cell: &str) -> RowProblem {
    let reason = match why {
        NoDay::Ambiguous => RowReason::AmbiguousDate,
        NoDay::Open | NoDay::Unreadable => RowReason::BadDate,
    };
    Refused::of(columns, line).because(reason, says, cell)
}
