//! A file with a line of column names, and its rows one after the other: a large one is never held twice.

use super::table::quotes;
use model::import::FileProblem;

pub(super) const COLUMNS_MAX: usize = 200;

/// A text whose first line names its columns.
#[derive(Debug)]
pub(crate) struct Sheet<'a> {
    pub header: Vec<String>,
    /// The ASCII sign between cells.
    pub(super) delimiter: u8,
    table: &'a str,
    /// The line of the names, counted from 1.
    line: u64,
}

/// Rows with the line they begin on, their cells trimmed; those without anything in them are passed over.
pub(crate) struct Rows<'a> {
    records: csv::StringRecordsIntoIter<&'a [u8]>,
    lines: Lines<'a>,
}

impl<'a> Sheet<'a> {
    /// # Errors
    /// When the text is no table at all.
    pub fn open(text: &'a str) -> Result<Self, FileProblem> {
        if text.trim().is_empty() {
            return Err(FileProblem::Empty);
        }
        let (named, table) = without_declaration(text);
        let delimiter = named.unwrap_or_else(|| delimiter(table));
        let before = &text.as_bytes()[..text.len() - table.len()];
        if let Some((byte, fault)) = quotes::fault(table.as_bytes(), delimiter) {
            let line = 1 + count_lines(before) + count_lines(&table.as_bytes()[..byte]);
            return Err(match fault {
                quotes::Fault::StaysOpen => FileProblem::OpenQuote { line },
                quotes::Fault::Stray => FileProblem::StrayQuote { line },
            });
        }
        // Text is UTF-8 and comes from memory: reading it cannot fail.
        let mut reader = reader(table, delimiter);
        let header = reader.headers().map_err(|_| FileProblem::NotText)?;
        let header: Vec<String> = header.iter().map(|name| name.trim().to_owned()).collect();
        if header.len() > COLUMNS_MAX {
            let now = u32::try_from(header.len()).unwrap_or(u32::MAX);
            let max = u32::try_from(COLUMNS_MAX).unwrap_or(u32::MAX);
            return Err(FileProblem::TooManyColumns { max, now });
        }
        Ok(Self {
            header,
            delimiter,
            table,
            line: 1 + count_lines(before),
        })
    }

    pub fn rows(&self) -> Rows<'a> {
        Rows {
            records: reader(self.table, self.delimiter).into_records(),
            lines: Lines {
                text: self.table,
                line: self.line,
                byte: 0,
            },
        }
    }
}

fn reader(table: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(table.as_bytes())
}

impl Iterator for Rows<'_> {
    type Item = (u64, Vec<String>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let record = self.records.next()?.ok()?;
            let place = record.position();
            let line = place.map_or(0, |place| self.lines.line_of(place.byte()));
            let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
            // Spreadsheets write their empty lines too.
            if cells.iter().any(|cell| !cell.is_empty()) {
                return Some((line, cells));
            }
        }
    }
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
