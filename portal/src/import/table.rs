//! Text as rows of cells.

use crate::error::{Error, Result};
use model::import::{RowProblem, RowReason};
use model::{FieldProblem, Problem};

/// A file with a line of column names.
pub(super) struct Table {
    pub header: Vec<String>,
    pub rows: Vec<Result<Row, RowProblem>>,
}

/// Has as many cells as the header.
pub(super) struct Row {
    /// Counted from 1; the header is line 1.
    pub line: u64,
    pub cells: Vec<String>,
}

impl Table {
    /// # Errors
    /// `Invalid` when the file is no table at all.
    pub fn read(text: &str) -> Result<Self> {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter(text))
            .flexible(true)
            .from_reader(text.as_bytes());
        let header: Vec<String> = reader
            .headers()
            .map_err(no_table)?
            .iter()
            .map(|name| name.trim().to_owned())
            .collect();
        let mut rows = Vec::new();
        let mut lines = Lines {
            text,
            line: 1,
            byte: 0,
        };
        for record in reader.records() {
            let record = record.map_err(no_table)?;
            let line = record
                .position()
                .map_or(0, |position| lines.line_of(position.byte()));
            let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
            // Spreadsheets write their empty lines too.
            if cells.iter().all(String::is_empty) {
                continue;
            }
            rows.push(if cells.len() == header.len() {
                Ok(Row { line, cells })
            } else {
                let detail = format!("{} / {}", cells.len(), header.len());
                Err(RowProblem {
                    line,
                    reason: RowReason::WrongColumnCount,
                    detail,
                })
            });
        }
        if rows.is_empty() {
            return Err(Problem::field("file", FieldProblem::Missing).into());
        }
        Ok(Self { header, rows })
    }
}

/// Counts lines, also the empty ones before a record.
struct Lines<'a> {
    text: &'a str,
    line: u64,
    byte: usize,
}

impl Lines<'_> {
    /// The line of the first sign at or after this byte; bytes only rise.
    fn line_of(&mut self, byte: u64) -> u64 {
        let byte = usize::try_from(byte)
            .unwrap_or(usize::MAX)
            .min(self.text.len());
        let empty = self.text.as_bytes()[byte..]
            .iter()
            .take_while(|sign| matches!(sign, b'\n' | b'\r'))
            .count();
        let start = byte + empty;
        let passed = self
            .text
            .as_bytes()
            .get(self.byte..start)
            .unwrap_or_default();
        self.line += passed
            .iter()
            .map(|sign| u64::from(*sign == b'\n'))
            .sum::<u64>();
        self.byte = start;
        self.line
    }
}

fn no_table(error: csv::Error) -> Error {
    tracing::debug!(%error, "not a table");
    Error::Problem(Problem::field("file", FieldProblem::NotAChoice))
}

/// The sign that parts the names in the first line: comma, semicolon or tab.
fn delimiter(text: &str) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut is_quoted = false;
    for byte in text.lines().next().unwrap_or_default().bytes() {
        is_quoted ^= byte == b'"';
        if let Some((_, count)) = counts
            .iter_mut()
            .find(|(sign, _)| *sign == byte && !is_quoted)
        {
            *count += 1;
        }
    }
    // Of equals the last is taken, and the comma is to win.
    counts
        .into_iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .map_or(b',', |(sign, _)| sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_between_cells_is_found() {
        for text in [
            "a,b\n1;2,3\n",
            "a;b\n1,2;3\n",
            "a\tb\n1\t3\n",
            "\"a;a;a\",b\n1,3\n",
        ] {
            let table = Table::read(text).unwrap();
            assert_eq!(table.header.len(), 2, "{text}");
            assert!(
                table.rows[0].as_ref().is_ok_and(|row| row.cells.len() == 2),
                "{text}"
            );
        }
        assert_eq!(Table::read("a\n1\n").unwrap().header, ["a"]);
    }

    #[test]
    fn lines_are_counted_as_editors_count_them() {
        let table = Table::read("a,b\n\n\"two\nlines\",2\n,\n3\n4,4\n").unwrap();
        let lines: Vec<Result<u64, u64>> = table
            .rows
            .iter()
            .map(|row| {
                row.as_ref()
                    .map(|row| row.line)
                    .map_err(|problem| problem.line)
            })
            .collect();
        assert_eq!(lines, [Ok(3), Err(6), Ok(7)]);
    }

    #[test]
    fn an_empty_file_is_refused() {
        for text in ["", "a,b\n", "a,b\n,\n"] {
            assert!(Table::read(text).is_err(), "{text:?}");
        }
    }
}
