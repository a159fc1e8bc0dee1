//! Text as rows of cells.

mod quotes;

use model::import::{FileProblem, RowProblem, RowReason};
use model::text::visible_length;

/// Rows that one import takes; the texts of [`FileProblem`] say the number.
pub(super) const ROWS_MAX: usize = 10_000;
pub(super) const COLUMNS_MAX: usize = 200;
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
        if text.trim().is_empty() {
            return Err(FileProblem::Empty);
        }
        let (named, table) = without_declaration(text);
        let delimiter = named.unwrap_or_else(|| delimiter(table));
        if let Some((byte, fault)) = quotes::fault(table.as_bytes(), delimiter) {
            let before = text.len() - table.len() + byte;
            let line = 1 + count_lines(&text.as_bytes()[..before]);
            return Err(match fault {
                quotes::Fault::StaysOpen => FileProblem::OpenQuote { line },
                quotes::Fault::Stray => FileProblem::StrayQuote { line },
            });
        }
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .from_reader(table.as_bytes());
        // Text is UTF-8 and comes from memory: reading it cannot fail.
        let header = reader.headers().map_err(|_| FileProblem::NotText)?;
        let header: Vec<String> = header.iter().map(|name| name.trim().to_owned()).collect();
        if header.len() > COLUMNS_MAX {
            let now = u32::try_from(header.len()).unwrap_or(u32::MAX);
            let max = u32::try_from(COLUMNS_MAX).unwrap_or(u32::MAX);
            return Err(FileProblem::TooManyColumns { max, now });
        }
        let mut records: Vec<(u64, Vec<String>)> = Vec::new();
        let mut lines = Lines {
            text: table,
            line: 1 + count_lines(&text.as_bytes()[..text.len() - table.len()]),
            byte: 0,
        };
        for record in reader.records() {
            let record = record.map_err(|_| FileProblem::NotText)?;
            let line = record
                .position()
                .map_or(0, |position| lines.line_of(position.byte()));
            let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
            // Spreadsheets write their empty lines too.
            if cells.iter().all(String::is_empty) {
                continue;
            }
            if records.len() == ROWS_MAX {
                let max = u32::try_from(ROWS_MAX).unwrap_or(u32::MAX);
                return Err(FileProblem::TooManyRows { max });
            }
            records.push((line, cells));
        }
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

/// Excel writes and reads `sep=;` in a line of its own before the names.
fn without_declaration(text: &str) -> (Option<u8>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let declared = first.trim_end_matches('\r').trim_matches('"');
    let is_declaration = declared
        .get(..4)
        .is_some_and(|word| word.eq_ignore_ascii_case("sep="));
    match declared.get(4..).map(str::as_bytes) {
        Some([sign]) if is_declaration => (Some(*sign), rest),
        _ => (None, text),
    }
}

fn count_lines(bytes: &[u8]) -> u64 {
    bytes.iter().map(|byte| u64::from(*byte == b'\n')).sum()
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
        let passed = self.text.as_bytes().get(self.byte..start);
        self.line += count_lines(passed.unwrap_or_default());
        self.byte = start;
        self.line
    }
}

/// The sign that parts the names in the first line: comma, semicolon, tab or bar.
fn delimiter(text: &str) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0), (b'|', 0)];
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
mod tests;
