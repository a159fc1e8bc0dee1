use super::words::{column, file_problem, row_why, verified};
use crate::language::language;
use crate::routes::paths;
use crate::ui::{Banner, Details, FactRow, Table, Tone};
use leptos::prelude::*;
use model::Language;
use model::import::{Gone, ImportReport, NearName, RowNews, RowProblem, RowUnsaid};
use texts::{td_string, words};

/// Lines that a table of the page shows; the rest is counted.
const SHOWN: usize = 500;

/// What the import did, or would do, with every row that did not simply become public.
#[component]
pub fn Report(report: ImportReport) -> impl IntoView {
    let language = language();
    if let Some(problem) = &report.refused {
        let why = file_problem(language, problem);
        return view! {
            <Banner tone=Tone::Error title=td_string!(language, import.refused_title)>
                <p>{why}</p>
            </Banner>
        }
        .into_any();
    }
    let counted = report.clone();
    let (tone, title) = match (report.dry_run, report.problems.is_empty()) {
        (true, _) => (Tone::Info, td_string!(language, import.previewed)),
        (false, true) => (Tone::Success, td_string!(language, import.done)),
        (false, false) => (Tone::Warning, td_string!(language, import.done_partly)),
    };
    view! {
        <Banner tone title>
            <Counts report=counted/>
        </Banner>
        <Problems problems=report.problems.clone()/>
        <News news=report.news.clone()/>
        <Open rows=report.unsaid.clone()/>
        <div class="near-names"><NearNames names=report.near_names.clone()/></div>
        <GonePostings report=report.clone()/>
        {(!report.sample.is_empty()).then(|| view! {
            <Details summary=td_string!(language, import.sample)>
                <ul>{report.sample.iter().map(|title| view! { <li>{title.clone()}</li> }).collect_view()}</ul>
            </Details>
        })}
        {(!report.unknown_columns.is_empty()).then(|| view! {
            <p class="hint">{td_string!(language, import.unknown_columns, columns = report.unknown_columns.join(", "))}</p>
        })}
    }
    .into_any()
}

#[component]
fn Counts(report: ImportReport) -> impl IntoView {
    let language = language();
    let gone = u32::try_from(report.gone.len()).unwrap_or(u32::MAX);
    let counts = [
        (td_string!(language, import.rows), report.rows, true),
        (td_string!(language, import.created), report.created, true),
        (td_string!(language, import.changed), report.changed, true),
        (td_string!(language, import.waiting), report.waiting, false),
        (
            td_string!(language, import.unchanged),
            report.unchanged,
            true,
        ),
        (td_string!(language, import.left), report.kept, false),
        (
            td_string!(language, import.organizations_created),
            report.organizations_created,
            true,
        ),
        (td_string!(language, import.closed), report.closed, gone > 0),
    ];
    let facts = counts
        .into_iter()
        .filter(|(_, count, is_always_told)| *is_always_told || *count > 0)
        .map(|(label, count, _)| view! { <FactRow label>{count.to_string()}</FactRow> })
        .collect_view();
    view! {
        <dl class="facts facts-narrow">
            {facts}
            <FactRow label=td_string!(language, import.encoding)>{report.encoding.clone()}</FactRow>
        </dl>
    }
}

/// A heading and a table, when there are lines.
fn listed(
    id: &'static str,
    heading: String,
    lead: Option<String>,
    columns: [&str; 4],
    lines: Vec<Vec<AnyView>>,
) -> Option<AnyView> {
    let language = language();
    let more = lines.len().saturating_sub(SHOWN);
    let columns: Vec<String> = columns
        .iter()
        .filter(|name| !name.is_empty())
        .map(|name| (*name).to_owned())
        .collect();
    let rows: Vec<Vec<AnyView>> = lines.into_iter().take(SHOWN).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby=id>
                <h2 id=id>{heading.clone()}</h2>
                {lead.map(|lead| view! { <p>{lead}</p> })}
                <div class="scroll-box" role="region" aria-labelledby=id tabindex="0">
                    <Table caption=heading columns rows/>
                </div>
                {(more > 0).then(|| view! { <p class="hint">{td_string!(language, import.more, n = more)}</p> })}
            </section>
        }
        .into_any()
    })
}

#[component]
fn Problems(problems: Vec<RowProblem>) -> impl IntoView {
    let language = language();
    let columns = [
        td_string!(language, import.line),
        td_string!(language, import.column),
        words::label(language, "reason"),
        td_string!(language, import.detail),
    ];
    let heading = td_string!(language, import.problems, n = problems.len());
    let rows = problems
        .iter()
        .map(|problem| problem_row(language, problem))
        .collect();
    listed("problems", heading, None, columns, rows)
}

fn problem_row(language: Language, problem: &RowProblem) -> Vec<AnyView> {
    vec![
        problem.line.to_string().into_any(),
        column(language, &problem.column).into_any(),
        row_why(language, problem).into_any(),
        problem.value.clone().into_any(),
    ]
}

#[component]
fn News(news: Vec<RowNews>) -> impl IntoView {
    let language = language();
    let columns = [
        td_string!(language, import.line),
        td_string!(language, import.posting),
        td_string!(language, import.what),
        "",
    ];
    let (decided, others): (Vec<RowNews>, Vec<RowNews>) =
        news.into_iter().partition(|one| one.news.is_decision());
    let rows = |news: Vec<RowNews>| -> Vec<Vec<AnyView>> {
        news.into_iter()
            .map(|one| {
                let href = paths::posting(language, one.posting);
                vec![
                    one.line.to_string().into_any(),
                    view! { <a href=href>{one.title}</a> }.into_any(),
                    words::of(language, one.news).into_any(),
                ]
            })
            .collect()
    };
    let to_look_at = td_string!(language, import.other_news_title, n = others.len());
    let heading = td_string!(language, import.news_title, n = decided.len());
    view! {
        {listed("look", to_look_at, None, columns, rows(others))}
        {listed("news", heading, None, columns, rows(decided))}
    }
}

#[component]
fn Open(rows: Vec<RowUnsaid>) -> impl IntoView {
    let language = language();
    let columns = [
        td_string!(language, import.line),
        td_string!(language, import.column),
        td_string!(language, import.what),
        td_string!(language, import.detail),
    ];
    let heading = td_string!(language, import.unsaid_title, n = rows.len());
    let lead = td_string!(language, import.unsaid_lead).to_owned();
    let row = |one: RowUnsaid| {
        vec![
            one.line.to_string().into_any(),
            column(language, &one.column).into_any(),
            words::of(language, one.what).into_any(),
            one.value.into_any(),
        ]
    };
    let rows = rows.into_iter().map(row).collect();
    listed("open", heading, Some(lead), columns, rows)
}

#[component]
fn NearNames(names: Vec<NearName>) -> impl IntoView {
    let language = language();
    let columns = [
        td_string!(language, import.name_in_file),
        td_string!(language, import.name_here),
        "",
        "",
    ];
    let heading = td_string!(language, import.near_title, n = names.len());
    let lead = td_string!(language, import.near_lead).to_owned();
    let rows = names
        .into_iter()
        .map(|near| {
            let known = format!(
                "{} ({})",
                near.known,
                verified(language, near.known_is_verified)
            );
            vec![near.name.into_any(), known.into_any()]
        })
        .collect();
    listed("near", heading, Some(lead), columns, rows)
}

#[component]
fn GonePostings(report: ImportReport) -> impl IntoView {
    let language = language();
    let columns = [
        td_string!(language, import.source_id),
        td_string!(language, import.posting),
        "",
        "",
    ];
    let heading = td_string!(language, import.gone_title, n = report.gone.len());
    let lead = match (report.closed > 0, report.dry_run, report.most_are_gone) {
        (true, true, _) => td_string!(language, import.gone_would_close).to_owned(),
        (true, false, _) => td_string!(language, import.gone_closed).to_owned(),
        (false, _, true) => format!(
            "{} {}",
            td_string!(language, import.gone_lead),
            td_string!(language, import.gone_most)
        ),
        (false, _, false) => td_string!(language, import.gone_lead).to_owned(),
    };
    let row = |gone: Gone| {
        let href = paths::posting(language, gone.posting);
        vec![
            gone.source_id.into_any(),
            view! { <a href=href>{gone.title}</a> }.into_any(),
        ]
    };
    let rows = report.gone.into_iter().map(row).collect();
    listed("gone", heading, Some(lead), columns, rows)
}
