//! Broken quotation marks: a reader would go on and take the next rows for the text of a cell.

use super::{Ragged, Row, Table};
use model::import::FileProblem;
use std::collections::HashSet;

/// What is wrong with a quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Fault {
    /// It opens a cell that never ends.
    StaysOpen,
    /// A cell goes on after the mark that closes it, or begins before the one that opens it.
    Stray,
}

/// The first quotation mark of which it is not certain what it encloses, and its byte. A mark in
/// the middle of a cell that has none at its start is only a sign, as in `5" pipe`.
pub(in crate::import) fn fault(table: &[u8], delimiter: u8) -> Option<(usize, Fault)> {
    let is_end = |byte: u8| byte == delimiter || matches!(byte, b'\n' | b'\r');
    let mut opened = None;
    let mut plain = Plain::default();
    let mut bytes = table.iter().copied().enumerate().peekable();
    while let Some((at, byte)) = bytes.next() {
        if let Some(opening) = opened {
            if byte == b'"' && bytes.next_if(|(_, next)| *next == b'"').is_none() {
                // Some programs fill up with spaces.
                while bytes.next_if(|(_, next)| *next == b' ').is_some() {}
                if bytes.peek().is_some_and(|(_, next)| !is_end(*next)) {
                    return Some((opening, Fault::Stray));
                }
                opened = None;
            }
        } else if is_end(byte) {
            if let Some(mark) = plain.closed_only() {
                return Some((mark, Fault::Stray));
            }
            plain = Plain::default();
        } else if byte == b'"' && plain.is_empty {
            opened = Some(at);
        } else if byte == b'"' && plain.last.is_none() {
            return Some((at, Fault::Stray));
        } else {
            plain.add(at, byte);
        }
    }
    let last = plain.closed_only().map(|mark| (mark, Fault::Stray));
    opened.map(|opening| (opening, Fault::StaysOpen)).or(last)
}

/// A cell that no quotation mark opens, so far.
struct Plain {
    is_empty: bool,
    /// The last byte that is no space, and the one before it.
    last: Option<u8>,
    before: Option<u8>,
    marks: usize,
    mark: usize,
}

impl Default for Plain {
    fn default() -> Self {
        Self {
            is_empty: true,
            last: None,
            before: None,
            marks: 0,
            mark: 0,
        }
    }
}

impl Plain {
    fn add(&mut self, at: usize, byte: u8) {
        self.is_empty = false;
        if byte == b'"' {
            self.marks += 1;
            self.mark = at;
        }
        if byte != b' ' {
            self.before = self.last.replace(byte);
        }
    }

    /// A mark that closes a cell which none has opened; after a digit it means inches.
    fn closed_only(&self) -> Option<usize> {
        let is_inches = self.before.is_some_and(|byte| byte.is_ascii_digit());
        let is_closed = self.last == Some(b'"') && self.marks % 2 == 1 && !is_inches;
        is_closed.then_some(self.mark)
    }
}

impl Table {
    /// Whether a cell holds what looks like further rows, because one quotation mark too few or
    /// too many stands before them. `id` is the place of the column with the id.
    ///
    /// # Errors
    /// `RowsInCell`: nobody knows which postings such a file holds.
    pub fn without_rows_in_cells(&self, id: usize) -> Result<(), FileProblem> {
        let first_line = |cells: &[String]| {
            let cell = cells.get(id).map(String::as_str).unwrap_or_default();
            shape(cell.lines().next().unwrap_or_default())
        };
        let shapes: HashSet<String> = self
            .rows
            .iter()
            .map(|row| first_line(cells_of(row).1))
            .collect();
        for row in &self.rows {
            let (line, cells) = cells_of(row);
            for (place, cell) in cells.iter().enumerate() {
                // After the last line of a cell the rest of its own row follows.
                let after = cells.len() - 1 - place;
                let cell = cell.replace("\r\n", "\n").replace('\r', "\n");
                let last = cell.lines().count().saturating_sub(1);
                for (number, inner) in cell.lines().enumerate().skip(1) {
                    let ends_here = number == last && self.is_row(inner, after, id, &shapes);
                    if ends_here || self.is_row(inner, 0, id, &shapes) {
                        let inner = line + u64::try_from(number).unwrap_or(u64::MAX);
                        return Err(FileProblem::RowsInCell { line, inner });
                    }
                }
            }
        }
        Ok(())
    }

    /// As many cells as the header has, an id like those of the file, and no sentence: there a
    /// space follows each comma.
    fn is_row(&self, text: &str, after: usize, id: usize, shapes: &HashSet<String>) -> bool {
        let cells: Vec<&str> = text.split(char::from(self.delimiter)).collect();
        let own = shape(cells.get(id).copied().unwrap_or_default());
        cells.len() + after == self.header.len()
            && cells.len() > 1
            && !own.is_empty()
            && shapes.contains(&own)
            && cells.iter().skip(1).any(|cell| !cell.starts_with(' '))
    }
}

fn cells_of(row: &Result<Row, Ragged>) -> (u64, &[String]) {
    match row {
        Ok(row) => (row.line, &row.cells),
        Err(ragged) => (ragged.problem.line, &ragged.cells),
    }
}

/// What an id looks like: runs of digits and of letters, and the signs between them.
fn shape(id: &str) -> String {
    let mut shape = String::new();
    for c in id.trim().trim_matches('"').chars() {
        let kind = match c {
            _ if c.is_numeric() => '9',
            _ if c.is_alphabetic() => 'a',
            _ => c,
        };
        if !shape.ends_with(kind) || !matches!(kind, '9' | 'a') {
            shape.push(kind);
        }
    }
    shape
}
