//! What an import says, code by code.

use model::Language;
use model::closed::Closed;
use model::import::{FileProblem, Needed, RowProblem, RowReason};
use model::opportunities::Field;
use texts::{td_string, words};

/// Why the file was not taken.
pub fn file_problem(language: Language, problem: &FileProblem) -> String {
    match problem {
        FileProblem::Empty => td_string!(language, import.refused.empty).to_owned(),
        FileProblem::NoRows => td_string!(language, import.refused.no_rows).to_owned(),
        FileProblem::NotText => td_string!(language, import.refused.not_text).to_owned(),
        FileProblem::UnknownEncoding { looks_like: None } => {
            td_string!(language, import.refused.unknown_encoding).to_owned()
        }
        FileProblem::UnknownEncoding {
            looks_like: Some(encoding),
        } => td_string!(
            language,
            import.refused.looks_like,
            encoding = encoding.clone()
        ),
        FileProblem::TooLarge { max_megabytes } => {
            td_string!(language, import.refused.too_large, max = *max_megabytes)
        }
        FileProblem::TooManyRows { max } => {
            td_string!(language, import.refused.too_many_rows, max = *max)
        }
        FileProblem::TooManyColumns { max, now } => {
            td_string!(
                language,
                import.refused.too_many_columns,
                max = *max,
                now = *now
            )
        }
        FileProblem::NoColumn {
            needed,
            would_do,
            found,
        } => no_column(
            language,
            *needed,
            &words::listed(language, would_do),
            &words::listed(language, found),
        ),
        FileProblem::SameColumnTwice { column } => {
            td_string!(
                language,
                import.refused.same_column_twice,
                column = column.clone()
            )
        }
        FileProblem::OpenQuote { line } => {
            td_string!(language, import.refused.open_quote, line = *line)
        }
        FileProblem::StrayQuote { line } => {
            td_string!(language, import.refused.stray_quote, line = *line)
        }
        FileProblem::RowsInCell { line, inner } => td_string!(
            language,
            import.refused.rows_in_cell,
            line = *line,
            inner = *inner
        ),
        FileProblem::BadSource { problem } => td_string!(
            language,
            import.refused.bad_source,
            why = words::field_problem(language, "source_url", problem)
        ),
        FileProblem::NoMappedColumn { column, found } => {
            let found = words::listed(language, found);
            td_string!(
                language,
                import.refused.no_mapped_column,
                column = column.clone(),
                found = found
            )
        }
        FileProblem::NoMappedField { field } => {
            td_string!(
                language,
                import.refused.no_mapped_field,
                field = field.clone()
            )
        }
    }
}

fn no_column(language: Language, needed: Needed, names: &str, found: &str) -> String {
    match needed {
        Needed::Id => td_string!(
            language,
            import.refused.no_id,
            names = names.to_owned(),
            found = found.to_owned()
        ),
        Needed::Organization => {
            td_string!(
                language,
                import.refused.no_organization,
                names = names.to_owned(),
                found = found.to_owned()
            )
        }
        Needed::Title => td_string!(
            language,
            import.refused.no_title,
            names = names.to_owned(),
            found = found.to_owned()
        ),
    }
}

/// Why a row was not taken, in what the form would say where that says more.
pub fn row_why(language: Language, problem: &RowProblem) -> String {
    let says_more = matches!(
        problem.reason,
        RowReason::TooLong | RowReason::BadDate | RowReason::BadValue
    );
    match problem.problem.as_ref().filter(|_| says_more) {
        Some(field) => words::field_problem(language, "", field)
            .trim_end_matches(['。', '.'])
            .to_owned(),
        None => words::of(language, problem.reason).to_owned(),
    }
}

/// The column as the file calls it, or the field that no column fills.
pub fn column(language: Language, name: &str) -> String {
    match Field::from_code(name) {
        Some(field) => words::of(language, field).to_owned(),
        None => name.to_owned(),
    }
}

/// Whether the school has vouched for an organization.
pub fn verified(language: Language, is_verified: bool) -> &'static str {
    if is_verified {
        td_string!(language, import.verified)
    } else {
        td_string!(language, import.unverified)
    }
}
