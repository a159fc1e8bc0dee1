//! Files for spreadsheets.

use axum::http::header;
use axum::response::{IntoResponse, Response};

/// By this spreadsheets know UTF-8.
const MARK: &str = "\u{FEFF}";

/// A table as CSV (RFC 4180), which runs no formula.
pub struct Sheet(String);

impl Sheet {
    /// With the names of its columns.
    pub fn of(heads: &[String]) -> Self {
        let mut sheet = Self(MARK.to_owned());
        sheet.add(heads);
        sheet
    }

    pub fn add(&mut self, cells: &[String]) {
        let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
        self.0.push_str(&cells.join(","));
        self.0.push_str("\r\n");
    }

    /// As a file to be saved under this name.
    pub fn named(self, name: &str) -> Response {
        let headers = [
            (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
            (
                header::CONTENT_DISPOSITION,
                format!("attachment; filename=\"{name}\""),
            ),
        ];
        (headers, self.0).into_response()
    }
}

/// A cell in quotes. What spreadsheets would take for a formula begins with an apostrophe.
fn quoted(cell: &str) -> String {
    let first = cell.trim_start().chars().next();
    let is_formula =
        first.is_some_and(|c| "=+-@＝＋－＠".contains(c)) || cell.starts_with(['\t', '\r']);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asvs_v1_2_10_no_cell_is_a_formula_and_none_ends_early() {
        for (cell, written) in [
            ("潮の観測", "\"潮の観測\""),
            ("a \"b\", c", "\"a \"\"b\"\", c\""),
            ("=1+1", "\"'=1+1\""),
            (" @SUM(A1)", "\"' @SUM(A1)\""),
            ("＝HYPERLINK(\"x\")", "\"'＝HYPERLINK(\"\"x\"\")\""),
            ("-5", "\"'-5\""),
            ("\tx", "\"'\tx\""),
            ("", "\"\""),
        ] {
            assert_eq!(quoted(cell), written);
        }
        let sheet = Sheet::of(&["a".to_owned(), "b\nc".to_owned()]);
        assert_eq!(sheet.0, "\u{FEFF}\"a\",\"b\nc\"\r\n");
    }
}
