use super::fold_width;
use crate::problem::FieldProblem;
use crate::text::line;

/// Digits in a code that is mailed.
pub const CODE_DIGITS: usize = 6;

/// Reads a mailed code as people type or paste it: in whatever width, with blanks and hyphens between.
///
/// # Errors
/// `Missing` for nothing, `NotACode` for anything but six digits.
pub fn mailed_code(typed: &str) -> Result<String, FieldProblem> {
    let is_between = |c: char| c.is_whitespace() || c == '-';
    let code: String = line(&fold_width(typed))
        .chars()
        .filter(|c| !is_between(*c))
        .collect();
    if code.is_empty() {
        return Err(FieldProblem::Missing);
    }
    let is_code = code.len() == CODE_DIGITS && code.bytes().all(|c| c.is_ascii_digit());
    is_code.then_some(code).ok_or(FieldProblem::NotACode)
}
