use super::record::month;
use super::room;
use crate::forms::Filled;
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::Route;
use crate::ui::{Button, ButtonKind, FactRow, Form, Instant, Table, told};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::register::{
    GraduationAct, GraduationFate, GraduationLine, GraduationState, GraduationView,
};
use texts::{td_string, words};

/// `/registrar/graduations/{id}`
pub fn shown(one: GraduationView, done: &str) -> StillPage {
    let language = language();
    let title = one.name.clone();
    let fates = one.counts.iter().map(|(fate, count)| {
        let lines = one.lines.iter().filter(|line| line.fate == *fate).cloned();
        fate_view(language, *fate, *count, lines.collect())
    });
    let fates = fates.collect_view();
    let body = view! {
        <Facts one=one.clone()/>
        <Acts one=one.clone()/>
        <section aria-labelledby="rows">
            <h2 id="rows">{td_string!(language, graduation.rows)}</h2>
            {fates}
        </section>
    };
    let told = told::<GraduationAct>(done);
    room::shown(Route::RegistrarGraduation, title, told, &[], body)
}

#[component]
fn Facts(one: GraduationView) -> impl IntoView {
    let language = language();
    let day = words::day(language, one.as_of);
    let said = move |by: Option<(String, DateTime<Utc>)>| match by {
        Some((name, at)) => view! { {name} " " <Instant at/> }.into_any(),
        None => td_string!(language, graduation.waits).into_any(),
    };
    view! {
        <dl class="facts">
            <FactRow label=td_string!(language, graduation.state)>{words::of(language, one.state)}</FactRow>
            <FactRow label=td_string!(language, graduation.on)>{words::day(language, one.effective_on)}</FactRow>
            <FactRow label=td_string!(language, register.file.as_of)>{day}</FactRow>
            <FactRow label=td_string!(language, graduation.first)>{said(one.first)}</FactRow>
            <FactRow label=td_string!(language, graduation.second)>{said(one.second)}</FactRow>
        </dl>
    }
}

#[component]
fn Acts(one: GraduationView) -> impl IntoView {
    let language = language();
    let form = |act: GraduationAct, kind: ButtonKind, words: &'static str| {
        view! {
            <Form filled=Filled::default() name=act.code()>
                <div class="form-acts"><Button kind>{words}</Button></div>
            </Form>
        }
    };
    let cancel = || {
        form(
            GraduationAct::Cancel,
            ButtonKind::Secondary,
            td_string!(language, graduation.cancel),
        )
    };
    match one.state {
        GraduationState::Compared | GraduationState::Approved if !one.is_mine => view! {
            {form(GraduationAct::Approve, ButtonKind::Primary, td_string!(language, graduation.approve))}
            {cancel()}
        }
        .into_any(),
        GraduationState::Compared | GraduationState::Approved => view! {
            <p>{td_string!(language, graduation.mine)}</p>
            {cancel()}
        }
        .into_any(),
        GraduationState::Scheduled => cancel().into_any(),
        GraduationState::Applied => {
            let until = one.undo_until.map(|at| words::instant(language, at)).unwrap_or_default();
            view! {
                <p>{td_string!(language, graduation.undo_lead, until = until)}</p>
                {form(GraduationAct::Undo, ButtonKind::Danger, td_string!(language, graduation.undo))}
            }
            .into_any()
        }
        GraduationState::Undone | GraduationState::Cancelled => ().into_any(),
    }
}

fn fate_view(
    language: Language,
    fate: GraduationFate,
    count: u32,
    lines: Vec<GraduationLine>,
) -> AnyView {
    let columns = vec![
        td_string!(language, graduation.name).to_owned(),
        td_string!(language, graduation.number).to_owned(),
        td_string!(language, register.claim.email).to_owned(),
        td_string!(language, graduation.left).to_owned(),
        td_string!(language, graduation.line).to_owned(),
    ];
    let rows = lines.into_iter().map(|line| {
        let left = line.left.map(month).unwrap_or_default();
        let left = format!("{left} {}", words::of(language, line.leaving));
        let left = if line.fate == GraduationFate::Missing {
            String::new()
        } else {
            left
        };
        let number = line.line.map(|line| line.to_string()).unwrap_or_default();
        vec![
            line.name.into_any(),
            line.student_no.into_any(),
            line.email.into_any(),
            left.into_any(),
            number.into_any(),
        ]
    });
    let rows = rows.collect();
    let help = match fate {
        GraduationFate::Missing => Some(td_string!(language, graduation.missing_help)),
        GraduationFate::NoAccount => Some(td_string!(language, graduation.no_account_help)),
        _ => None,
    };
    let title = words::of(language, fate);
    view! {
        <section>
            <h3>{title} " " <span class="hint">{count.to_string()}</span></h3>
            {help.map(|words| view! { <p>{words}</p> })}
            <Table caption=title columns rows/>
        </section>
    }
    .into_any()
}
