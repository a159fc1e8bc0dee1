use crate::i18n::Locale;
use crate::language::locale;
use crate::ui::{Banner, Details, FactRow, Table, Tone};
use crate::words;
use leptos::prelude::*;
use leptos_i18n::td_string;
use model::import::{ImportReport, RowProblem};

/// What the import did, or would do, with every row that it could not take.
#[component]
pub fn Report(report: ImportReport) -> impl IntoView {
    let locale = locale();
    let (tone, title) = match (report.dry_run, report.problems.is_empty()) {
        (true, _) => (Tone::Info, td_string!(locale, import.previewed)),
        (false, true) => (Tone::Success, td_string!(locale, import.done)),
        (false, false) => (Tone::Warning, td_string!(locale, import.done_partly)),
    };
    let facts = [
        (td_string!(locale, import.rows), report.rows),
        (td_string!(locale, import.created), report.created),
        (td_string!(locale, import.changed), report.changed),
        (td_string!(locale, import.unchanged), report.unchanged),
        (
            td_string!(locale, import.organizations_created),
            report.organizations_created,
        ),
    ];
    let facts = facts
        .map(|(label, count)| view! { <FactRow label>{count.to_string()}</FactRow> })
        .collect_view();
    view! {
        <Banner tone title>
            <dl class="facts facts-narrow">{facts}</dl>
        </Banner>
        {(!report.problems.is_empty()).then(|| view! { <Problems problems=report.problems.clone()/> })}
        {(!report.sample.is_empty()).then(|| view! {
            <Details summary=td_string!(locale, import.sample)>
                <ul>{report.sample.iter().map(|title| view! { <li>{title.clone()}</li> }).collect_view()}</ul>
            </Details>
        })}
        {(!report.unknown_columns.is_empty()).then(|| view! {
            <p class="hint">{td_string!(locale, import.unknown_columns, columns = report.unknown_columns.join(", "))}</p>
        })}
    }
}

#[component]
fn Problems(problems: Vec<RowProblem>) -> impl IntoView {
    let locale = locale();
    let columns = vec![
        td_string!(locale, import.line).to_owned(),
        words::label(locale, "reason").to_owned(),
        td_string!(locale, import.detail).to_owned(),
    ];
    let count = problems.len();
    let rows = problems
        .into_iter()
        .map(|problem| row(locale, problem))
        .collect();
    view! {
        <section aria-labelledby="problems">
            <h2 id="problems">{td_string!(locale, import.problems, n = count)}</h2>
            <Table caption=td_string!(locale, import.title) columns rows/>
        </section>
    }
}

fn row(locale: Locale, problem: RowProblem) -> Vec<AnyView> {
    vec![
        problem.line.to_string().into_any(),
        words::row_reason(locale, problem.reason).into_any(),
        problem.detail.into_any(),
    ]
}
