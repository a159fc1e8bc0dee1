//! The dates of a row: a field holds the day, and what else was said is kept in the source's words.

use super::columns::{Columns, Says};
use super::day::{NoDay, Said, read};
use super::refused::Refused;
use chrono::{Datelike, NaiveDate, TimeDelta};
use model::import::{RowProblem, RowReason};
use model::opportunities::{Field, Input, Kind, spec_of};
use model::time::parse_day;

/// Days further ahead mean “never”, such as 2099-12-31.
const AHEAD_MAX: TimeDelta = TimeDelta::days(5 * 366);
/// Nothing that is posted is older.
const POSTED_MIN: i32 = 1990;

/// A row whose dates have been read.
#[derive(Clone, Debug, Default)]
pub(super) struct Dated {
    /// Days as the form takes them, empty where none is certain; everything else as it was.
    pub cells: Vec<String>,
    /// Fields, with the cells that say more than a day, or that there is none.
    pub words: Vec<(Field, String)>,
    pub posted: Option<Said>,
    /// Columns and cells that name a day of which nobody can be certain.
    pub uncertain: Vec<(String, String)>,
}

/// # Errors
/// What no day can be told from.
pub(super) fn dated(
    columns: &Columns,
    cells: &[String],
    line: u64,
    today: NaiveDate,
) -> Result<Dated, RowProblem> {
    let mut dated = Dated {
        cells: cells.to_vec(),
        ..Dated::default()
    };
    let posted = columns.cell(cells, Says::PostedAt);
    if !posted.is_empty() {
        // Somewhere it is tomorrow already.
        let is_likely =
            |said: &Said| said.day <= today + TimeDelta::days(1) && said.day.year() >= POSTED_MIN;
        match read(posted) {
            Ok(said) if is_likely(&said) => dated.posted = Some(said),
            Err(NoDay::Open) => {}
            // No posting needs this day.
            _ => dated.leave_out(columns, Says::PostedAt, posted),
        }
    }
    for field in columns.fields().filter(|field| is_day(*field)) {
        let says = Says::Field(field);
        let cell = columns.cell(cells, says);
        if cell.is_empty() {
            continue;
        }
        let is_far = |day: NaiveDate| day > today + AHEAD_MAX;
        match parse_day(cell) {
            Some(day) if !is_far(day) => continue,
            _ => {}
        }
        let has_more = match read(cell) {
            Ok(said) if !is_far(said.day) => {
                dated.set(columns, says, said.day.to_string());
                said.has_more
            }
            Ok(_) | Err(NoDay::Uncertain) => {
                dated.leave_out(columns, says, cell);
                true
            }
            Err(NoDay::Open) => {
                dated.set(columns, says, String::new());
                true
            }
            // Where people would miss a day, somebody has to mend it; other days stay in words.
            Err(why) if field == Field::ApplyBy => {
                return Err(refusal(columns, line, why, says, cell));
            }
            Err(_) => {
                dated.leave_out(columns, says, cell);
                true
            }
        };
        if has_more {
            dated.words.push((field, cell.to_owned()));
        }
    }
    Ok(dated)
}

impl Dated {
    fn set(&mut self, columns: &Columns, says: Says, text: String) {
        let place = columns.place(says);
        if let Some(cell) = place.and_then(|place| self.cells.get_mut(place)) {
            *cell = text;
        }
    }

    fn leave_out(&mut self, columns: &Columns, says: Says, cell: &str) {
        self.set(columns, says, String::new());
        let column = columns.name(says).unwrap_or_default().to_owned();
        self.uncertain.push((column, cell.to_owned()));
    }
}

fn is_day(field: Field) -> bool {
    spec_of(Kind::Internship, field).is_some_and(|spec| spec.input == Input::Day)
}

fn refusal(columns: &Columns, line: u64, why: NoDay, says: Says, cell: &str) -> RowProblem {
    let reason = match why {
        NoDay::Ambiguous => RowReason::AmbiguousDate,
        NoDay::Contradictory => RowReason::ContradictoryDate,
        NoDay::Open | NoDay::Uncertain | NoDay::Unreadable => RowReason::BadDate,
    };
    Refused::of(columns, line).because(reason, says, cell)
}
