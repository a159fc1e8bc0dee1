//! The report in sentences, for the command line.

use super::words;
use model::Language;
use model::import::{FileProblem, ImportReport, RowProblem};
use texts::td_string;
use texts::words::of;

/// Why the file was not taken.
pub fn refusal(language: Language, problem: &FileProblem) -> String {
    let why = words::file_problem(language, problem);
    td_string!(language, import.sentence.refused, why = why)
}

/// Everything that the report says, a line each; the counts last.
pub fn lines(language: Language, report: &ImportReport) -> Vec<String> {
    let encoding = report.encoding.clone();
    let mut lines = vec![td_string!(
        language,
        import.sentence.read_as,
        encoding = encoding
    )];
    lines.extend(report.problems.iter().map(|problem| row(language, problem)));
    lines.extend(report.news.iter().map(|one| {
        let what = of(language, one.news);
        td_string!(
            language,
            import.sentence.news,
            line = one.line,
            title = one.title.clone(),
            what = what
        )
    }));
    lines.extend(report.unsaid.iter().map(|one| {
        td_string!(
            language,
            import.sentence.row_of,
            line = one.line,
            column = words::column(language, &one.column),
            why = of(language, one.what),
            value = one.value.clone()
        )
    }));
    lines.extend(report.near_names.iter().map(|near| {
        let verified = words::verified(language, near.known_is_verified);
        td_string!(
            language,
            import.sentence.near,
            name = near.name.clone(),
            known = near.known.clone(),
            verified = verified
        )
    }));
    lines.extend(report.gone.iter().map(|gone| {
        td_string!(
            language,
            import.sentence.gone,
            title = gone.title.clone(),
            id = gone.source_id.clone()
        )
    }));
    if report.most_are_gone && report.closed == 0 {
        lines.push(td_string!(language, import.gone_most).to_owned());
    }
    if !report.unknown_columns.is_empty() {
        let columns = report.unknown_columns.join(", ");
        lines.push(td_string!(
            language,
            import.unknown_columns,
            columns = columns
        ));
    }
    lines.push(counts(language, report));
    lines
}

fn row(language: Language, problem: &RowProblem) -> String {
    let why = words::row_why(language, problem);
    if problem.column.is_empty() {
        let why = match problem.value.as_str() {
            "" => why,
            value => format!("{why} ({value})"),
        };
        return td_string!(
            language,
            import.sentence.row,
            line = problem.line,
            why = why
        );
    }
    let column = words::column(language, &problem.column);
    let value = problem.value.clone();
    td_string!(
        language,
        import.sentence.row_of,
        line = problem.line,
        column = column,
        why = why,
        value = value
    )
}

fn counts(language: Language, report: &ImportReport) -> String {
    let (refused, gone) = (report.problems.len(), report.gone.len());
    if report.dry_run {
        td_string!(
            language,
            import.sentence.would_import,
            rows = report.rows,
            created = report.created,
            changed = report.changed,
            waiting = report.waiting,
            unchanged = report.unchanged,
            kept = report.kept,
            refused = refused,
            organizations = report.organizations_created,
            gone = gone,
            closed = report.closed
        )
    } else {
        td_string!(
            language,
            import.sentence.imported,
            rows = report.rows,
            created = report.created,
            changed = report.changed,
            waiting = report.waiting,
            unchanged = report.unchanged,
            kept = report.kept,
            refused = refused,
            organizations = report.organizations_created,
            gone = gone,
            closed = report.closed
        )
    }
}
