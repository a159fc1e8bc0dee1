//! Text as rows of cells.

pub(super) mod quotes;

use super::sheet::Sheet;
use model::import::{FileProblem, RowProblem, RowReason};
use model::text::visible_length;

/// Rows that one import takes; the texts of [`FileProblem`] say the number.
pub(super) const ROWS_MAX: usize = 10_000;
/// User-visible characters of a cell: more than the longest text of a posting.
const CELL_MAX: u32 = 20_000;

/// A file with a line of column names.
#[derive(Debug)]
pub(super) struct Table {
    pub header: Vec<String>,
    pub rows: Vec<Result<Row, Ragged>>,
    /// The ASCII sign between cells.
    delimiter: u8,
}

/// Has as many cells as the header.
#[derive(Debug)]
pub(super) struct Row {
    /// Counted from 1, as editors count.
    pub line: u64,
    pub cells: Vec<String>,
}

/// A row that cannot be read by the header.
#[derive(Debug)]
pub(super) struct Ragged {
    pub problem: RowProblem,
    /// As many as there are.
    pub cells: Vec<String>,
}

impl Table {
    /// # Errors
    /// When the file is no table at all, or larger than an import takes.
    pub fn read(text: &str) -> Result<Self, FileProblem> {
        let sheet = Sheet::open(text)?;
        let mut records: Vec<(u64, Vec<String>)> = Vec::new();
        for record in sheet.rows() {
            if records.len() == ROWS_MAX {
                let max = u32::try_from(ROWS_MAX).unwrap_or(u32::MAX);
                return Err(FileProblem::TooManyRows { max });
            }
            records.push(record);
        }
        let (header, delimiter) = (sheet.header, sheet.delimiter);
        if records.is_empty() {
            return Err(FileProblem::NoRows);
        }
        let width = Width::of(&header, &records);
        let rows = records
            .into_iter()
            .map(|(line, cells)| row(&header, line, cells, width))
            .collect();
        Ok(Self {
            header,
            rows,
            delimiter,
        })
    }
}

/// How many cells the rows of a file have, and how many of them hold something. A comma that nobody
/// quoted moves the rest of its row, and an empty last cell would hide that: what a row has beyond
/// the others is never left out.
#[derive(Clone, Copy)]
struct Width {
    cells: usize,
    named: usize,
}

impl Width {
    fn of(header: &[String], records: &[(u64, Vec<String>)]) -> Self {
        let is_all = |test: &dyn Fn(&[String]) -> bool| records.iter().all(|(_, row)| test(row));
        // Some programs end every line with a few more separators; one row alone proves no habit.
        let least = records
            .iter()
            .map(|(_, row)| row.len())
            .filter(|now| *now > header.len())
            .min();
        let is_habit = records.len() > 1 && is_all(&|row| row.len() != header.len());
        // Separators at the end of the names are columns only where every row fills them.
        let mut named = header.len();
        while named > 1
            && header[named - 1].is_empty()
            && !is_all(&|row| row.get(named - 1).is_some_and(|cell| !cell.is_empty()))
        {
            named -= 1;
        }
        Self {
            cells: least.filter(|_| is_habit).unwrap_or(header.len()),
            named,
        }
    }

    fn fits(self, cells: &[String]) -> bool {
        cells.len() == self.cells && cells.iter().skip(self.named).all(String::is_empty)
    }
}

fn row(header: &[String], line: u64, mut cells: Vec<String>, width: Width) -> Result<Row, Ragged> {
    let problem = |reason, column: &str, value: String| RowProblem {
        line,
        column: column.to_owned(),
        value,
        reason,
        problem: None,
    };
    if !width.fits(&cells) {
        let value = format!("{} / {}", cells.len(), header.len());
        let problem = problem(RowReason::WrongColumnCount, "", value);
        return Err(Ragged { problem, cells });
    }
    cells.truncate(header.len());
    let too_long = header.iter().zip(&cells).find_map(|(name, cell)| {
        // Bytes are counted in no time, characters are not.
        let now = (cell.len() > CELL_MAX as usize).then(|| visible_length(cell))?;
        (now > CELL_MAX || cell.len() > 8 * CELL_MAX as usize).then_some((name, now))
    });
    if let Some((name, now)) = too_long {
        let mut problem = problem(RowReason::TooLong, name, String::new());
        problem.problem = Some(model::FieldProblem::TooLong { max: CELL_MAX, now });
        return Err(Ragged { problem, cells });
    }
    Ok(Row { line, cells })
}

#[cfg(test)]
mod tests;
