//! What is wrong with a row, in the words of its file: line, column and value.

use super::columns::{Columns, Says};
use super::language::shortened;
use super::table::Row;
use model::FieldProblem;
use model::closed::Closed;
use model::import::{RowProblem, RowReason};
use model::opportunities::{Draft, Field};

/// Longest value that a report shows.
const VALUE_MAX: u32 = 100;

/// Refusals of one row.
#[derive(Clone, Copy)]
pub(super) struct Refused<'a> {
    columns: &'a Columns,
    line: u64,
}

impl<'a> Refused<'a> {
    pub fn of(columns: &'a Columns, line: u64) -> Self {
        Self { columns, line }
    }

    pub fn because(self, reason: RowReason, says: Says, value: &str) -> RowProblem {
        self.in_column(reason, self.columns.name(says).unwrap_or_default(), value)
    }

    pub fn in_column(self, reason: RowReason, column: &str, value: &str) -> RowProblem {
        RowProblem {
            line: self.line,
            column: column.to_owned(),
            value: bounded(value),
            reason,
            problem: None,
        }
    }
}

/// A character that readers see may be made of thousands of signs.
fn bounded(value: &str) -> String {
    let signs = usize::try_from(VALUE_MAX).unwrap_or(usize::MAX);
    shortened(value, VALUE_MAX)
        .chars()
        .take(2 * signs)
        .collect()
}

/// What the form would say against a field, told of the column that it comes from.
pub(super) fn by_field(
    columns: &Columns,
    row: &Row,
    draft: &Draft,
    field: &str,
    problem: FieldProblem,
) -> RowProblem {
    let typed = Field::from_code(field).map(|field| shown_empty(columns, row, field));
    let says = typed.and_then(|field| column_of(columns, field));
    let column = says.and_then(|says| columns.name(says)).unwrap_or(field);
    let value = match (says, typed) {
        (Some(says), _) => columns.cell(&row.cells, says),
        (None, Some(field)) => draft.get(field),
        (None, None) => "",
    };
    RowProblem {
        problem: Some(problem.clone()),
        ..Refused::of(columns, row.line).in_column(reason_of(field, &problem), column, value)
    }
}

/// The title in the other language, where that is the one that holds something, though nothing
/// that readers see.
fn shown_empty(columns: &Columns, row: &Row, field: Field) -> Field {
    let is_empty = |field| columns.cell(&row.cells, Says::Field(field)).is_empty();
    match field {
        Field::TitleEn if is_empty(field) && !is_empty(Field::TitleJa) => Field::TitleJa,
        Field::TitleJa if is_empty(field) && !is_empty(Field::TitleEn) => Field::TitleEn,
        _ => field,
    }
}

fn column_of(columns: &Columns, field: Field) -> Option<Says> {
    let read_from = match field {
        Field::Country | Field::Prefecture | Field::City => Says::Location,
        Field::Mode if columns.name(Says::Remote).is_some() => Says::Remote,
        Field::Mode => Says::Location,
        Field::WorkerStatus
        | Field::WageUnit
        | Field::WageAmount
        | Field::WageCurrency
        | Field::WageNote => Says::Salary,
        Field::ApplyUrl => Says::SourceUrl,
        Field::FieldsOfStudy => Says::Category,
        Field::AsOf => Says::PostedAt,
        _ => Says::Field(field),
    };
    [Says::Field(field), read_from]
        .into_iter()
        .find(|says| columns.name(*says).is_some())
}

fn reason_of(field: &str, problem: &FieldProblem) -> RowReason {
    match problem {
        FieldProblem::OriginalMissing if field.starts_with("title") => RowReason::NoTitle,
        FieldProblem::TooLong { .. }
        | FieldProblem::TooMany { .. }
        | FieldProblem::TooManyMarks { .. } => RowReason::TooLong,
        FieldProblem::NotADate
        | FieldProblem::InThePast
        | FieldProblem::InTheFuture
        | FieldProblem::BeforeField { .. } => RowReason::BadDate,
        FieldProblem::NotAUrl => RowReason::BadUrl,
        _ => RowReason::BadValue,
    }
}
