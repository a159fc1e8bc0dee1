//! What a text may cost. Nobody writes more than this; a text that does is shown as typed.

use pulldown_cmark::{Event, Tag};

/// Quotes and lists within each other, counted at the beginning of a line and in what was parsed.
const DEPTH_MAX: usize = 24;
/// Signs of one line that may divide it into cells.
const BARS_MAX: usize = 120;
const COLUMNS_MAX: usize = 40;
const CELLS_MAX: usize = 4000;
/// Everything that makes an element or a stretch of text.
const EVENTS_MAX: usize = 60_000;

/// The text would cost too much.
#[derive(Debug)]
pub(super) struct TooMuch;

/// Whether no line opens too many quotes and lists or too many cells, both of which cost more than they are long
/// before the first event is known.
pub(super) fn is_flat(text: &str) -> bool {
    text.lines()
        .all(|line| depth(line) <= DEPTH_MAX && line.matches('|').count() <= BARS_MAX)
}

/// How many quotes and lists a line opens, or goes on with by its indentation.
fn depth(line: &str) -> usize {
    if is_rule(line) {
        return 0;
    }
    let (mut opened, mut blanks, mut depth) = (0, 0, 0);
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            ' ' => blanks += 1,
            '\t' => blanks += 4,
            '>' | '-' | '+' | '*' => opened += 1,
            '0'..='9' => {
                let sign = rest.trim_start_matches(|c: char| c.is_ascii_digit());
                let Some(after) = sign.strip_prefix(['.', ')']) else {
                    break;
                };
                rest = after;
                opened += 1;
            }
            _ => break,
        }
        if opened > 0 && !matches!(c, ' ' | '\t') {
            depth = opened + blanks / 2;
        }
        // Stars and bars of emphasis or of a line across the page open nothing.
        if matches!(c, '-' | '+' | '*') && !rest.starts_with([' ', '\t']) {
            break;
        }
    }
    depth
}

/// A line across the page: `- - - -`, `****`.
fn is_rule(line: &str) -> bool {
    let mut signs = line.chars().filter(|c| !matches!(c, ' ' | '\t'));
    let first = signs.next();
    first.is_some_and(|first| "-*_".contains(first) && signs.all(|c| c == first))
}

/// Counts what was parsed.
#[derive(Default)]
pub(super) struct Limits {
    depth: usize,
    cells: usize,
    events: usize,
}

impl Limits {
    /// # Errors
    /// `TooMuch` from the first event on that is one too many.
    pub fn count(&mut self, event: &Event<'_>) -> Result<(), TooMuch> {
        self.events += 1;
        match event {
            Event::Start(tag) => {
                self.depth += 1;
                match tag {
                    Tag::Table(columns) if columns.len() > COLUMNS_MAX => return Err(TooMuch),
                    Tag::TableCell => self.cells += 1,
                    _ => {}
                }
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        let is_too_much =
            self.depth > 2 * DEPTH_MAX || self.cells > CELLS_MAX || self.events > EVENTS_MAX;
        if is_too_much { Err(TooMuch) } else { Ok(()) }
    }
}
