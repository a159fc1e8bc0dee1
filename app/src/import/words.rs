//! What an import says, code by code.

use model::closed::Closed;
use model::import::{FileProblem, Needed, News, RowProblem, RowReason, Unsaid};
use model::opportunities::Field;
use texts::{Locale, td_string, words};

/// Why the file was not taken.
pub fn file_problem(locale: Locale, problem: &FileProblem) -> String {
    match problem {
        FileProblem::Empty => td_string!(locale, import.refused.empty).to_owned(),
        FileProblem::NoRows => td_string!(locale, import.refused.no_rows).to_owned(),
        FileProblem::NotText => td_string!(locale, import.refused.not_text).to_owned(),
        FileProblem::UnknownEncoding { looks_like: None } => {
            td_string!(locale, import.refused.unknown_encoding).to_owned()
        }
        FileProblem::UnknownEncoding {
            looks_like: Some(encoding),
        } => td_string!(
            locale,
            import.refused.looks_like,
            encoding = encoding.clone()
        ),
        FileProblem::TooLarge { max_megabytes } => {
            td_string!(locale, import.refused.too_large, max = *max_megabytes)
        }
        FileProblem::TooManyRows { max } => {
            td_string!(locale, import.refused.too_many_rows, max = *max)
        }
        FileProblem::TooManyColumns { max, now } => {
            td_string!(
                locale,
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
            locale,
            *needed,
            &listed(locale, would_do),
            &listed(locale, found),
        ),
        FileProblem::SameColumnTwice { column } => {
            td_string!(
                locale,
                import.refused.same_column_twice,
                column = column.clone()
            )
        }
        FileProblem::OpenQuote { line } => {
            td_string!(locale, import.refused.open_quote, line = *line)
        }
        FileProblem::StrayQuote { line } => {
            td_string!(locale, import.refused.stray_quote, line = *line)
        }
        FileProblem::RowsInCell { line, inner } => td_string!(
            locale,
            import.refused.rows_in_cell,
            line = *line,
            inner = *inner
        ),
        FileProblem::BadSource { problem } => td_string!(
            locale,
            import.refused.bad_source,
            why = words::field_problem(locale, problem)
        ),
        FileProblem::NoMappedColumn { column, found } => {
            let found = listed(locale, found);
            td_string!(
                locale,
                import.refused.no_mapped_column,
                column = column.clone(),
                found = found
            )
        }
        FileProblem::NoMappedField { field } => {
            td_string!(
                locale,
                import.refused.no_mapped_field,
                field = field.clone()
            )
        }
    }
}

fn no_column(locale: Locale, needed: Needed, names: &str, found: &str) -> String {
    match needed {
        Needed::Id => td_string!(
            locale,
            import.refused.no_id,
            names = names.to_owned(),
            found = found.to_owned()
        ),
        Needed::Organization => {
            td_string!(
                locale,
                import.refused.no_organization,
                names = names.to_owned(),
                found = found.to_owned()
            )
        }
        Needed::Title => td_string!(
            locale,
            import.refused.no_title,
            names = names.to_owned(),
            found = found.to_owned()
        ),
    }
}

fn listed(locale: Locale, names: &[String]) -> String {
    names.join(match locale {
        Locale::ja => "、",
        Locale::en => ", ",
    })
}

/// Why a row was not taken, in what the form would say where that says more.
pub fn row_why(locale: Locale, problem: &RowProblem) -> String {
    let says_more = matches!(
        problem.reason,
        RowReason::TooLong | RowReason::BadDate | RowReason::BadValue
    );
    match problem.problem.as_ref().filter(|_| says_more) {
        Some(field) => words::field_problem(locale, field)
            .trim_end_matches(['。', '.'])
            .to_owned(),
        None => row_reason(locale, problem.reason).to_owned(),
    }
}

/// The column as the file calls it, or the field that no column fills.
pub fn column(locale: Locale, name: &str) -> String {
    match Field::from_code(name) {
        Some(field) => words::field_label(locale, field).to_owned(),
        None => name.to_owned(),
    }
}

fn row_reason(locale: Locale, value: RowReason) -> &'static str {
    match value {
        RowReason::NoId => td_string!(locale, choice.row_reason.no_id),
        RowReason::NoTitle => td_string!(locale, choice.row_reason.no_title),
        RowReason::NoOrganization => td_string!(locale, choice.row_reason.no_organization),
        RowReason::DuplicateId => td_string!(locale, choice.row_reason.duplicate_id),
        RowReason::IdTaken => td_string!(locale, choice.row_reason.id_taken),
        RowReason::IdOfSource => td_string!(locale, choice.row_reason.id_of_source),
        RowReason::IdUnnamed => td_string!(locale, choice.row_reason.id_unnamed),
        RowReason::IdOfSeveral => td_string!(locale, choice.row_reason.id_of_several),
        RowReason::WrongColumnCount => td_string!(locale, choice.row_reason.wrong_column_count),
        RowReason::BadDate => td_string!(locale, choice.row_reason.bad_date),
        RowReason::AmbiguousDate => td_string!(locale, choice.row_reason.ambiguous_date),
        RowReason::ContradictoryDate => td_string!(locale, choice.row_reason.contradictory_date),
        RowReason::NotAnInternship => td_string!(locale, choice.row_reason.not_an_internship),
        RowReason::BadUrl => td_string!(locale, choice.row_reason.bad_url),
        RowReason::TooLong => td_string!(locale, choice.row_reason.too_long),
        RowReason::Garbled => td_string!(locale, choice.row_reason.garbled),
        RowReason::BadValue => td_string!(locale, choice.row_reason.bad_value),
    }
}

/// What a row leaves open, and what is stated instead.
pub fn unsaid(locale: Locale, value: Unsaid) -> &'static str {
    match value {
        Unsaid::Country => td_string!(locale, import.unsaid.country),
        Unsaid::Prefecture => td_string!(locale, import.unsaid.prefecture),
        Unsaid::Day => td_string!(locale, import.unsaid.day),
        Unsaid::Mode => td_string!(locale, import.unsaid.mode),
        Unsaid::Contradiction => td_string!(locale, import.unsaid.contradiction),
        Unsaid::NotAChoice => td_string!(locale, import.unsaid.not_a_choice),
    }
}

/// What became of a row that did not simply become public, or unnoticed.
pub fn news(locale: Locale, value: News) -> &'static str {
    match value {
        News::Declined => td_string!(locale, import.news.declined),
        News::ClosedByHand => td_string!(locale, import.news.closed_by_hand),
        News::Withdrawn => td_string!(locale, import.news.withdrawn),
        News::BeingEdited => td_string!(locale, import.news.being_edited),
        News::WaitsInReview => td_string!(locale, import.news.waits_in_review),
        News::WaitsEdited => td_string!(locale, import.news.waits_edited),
        News::WaitsPaused => td_string!(locale, import.news.waits_paused),
        News::WaitsFrozen => td_string!(locale, import.news.waits_frozen),
        News::WaitsRenamed => td_string!(locale, import.news.waits_renamed),
        News::Adopted => td_string!(locale, import.news.adopted),
        News::NewIncomplete => td_string!(locale, import.news.new_incomplete),
        News::WaitsIncomplete => td_string!(locale, import.news.waits_incomplete),
    }
}

/// Whether the school has vouched for an organization.
pub fn verified(locale: Locale, is_verified: bool) -> &'static str {
    if is_verified {
        td_string!(locale, import.verified)
    } else {
        td_string!(locale, import.unverified)
    }
}
