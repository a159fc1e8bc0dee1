use super::columns::Columns;
use super::room;
use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::{Route, paths};
use crate::ui::{Banner, Button, ButtonKind, FactRow, Form, LinkButton, NoForm, Table, Tone, told};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::register::{Example, ImportAct, ImportState, ImportView, RegisterFile, RowFate};
use texts::{td_string, words};

/// `/registrar/imports/{id}`
pub fn shown(file: ImportView, done: &str) -> StillPage {
    let outcome = use_context::<Outcome>();
    let filled = Filled::of(outcome.as_ref(), ImportAct::Map.code());
    let title = file.name.clone();
    let here = match file.file {
        RegisterFile::Register => Route::RegistrarImport,
        RegisterFile::Graduation => Route::RegistrarGraduation,
    };
    let is_counted = file.state != ImportState::Mapping && file.file == RegisterFile::Register;
    let body = view! {
        <Facts file=file.clone()/>
        {is_counted.then(|| view! { <Found file=file.clone()/> })}
        {(file.state != ImportState::Mapping).then(|| view! { <NoForm/> })}
        <Next file filled/>
    };
    let told = told::<ImportAct>(done);
    room::shown(here, title, told, &[ImportAct::Map.code()], body)
}

#[component]
fn Facts(file: ImportView) -> impl IntoView {
    let language = language();
    view! {
        <dl class="facts">
            <FactRow label=td_string!(language, register.file.state)>{words::of(language, file.state)}</FactRow>
            <FactRow label=td_string!(language, register.file.rows)>{file.rows.to_string()}</FactRow>
            <FactRow label=td_string!(language, register.file.encoding)>{file.encoding}</FactRow>
            <FactRow label=td_string!(language, register.file.by)>{file.by}</FactRow>
            {file.as_of.map(|day| view! {
                <FactRow label=td_string!(language, register.file.as_of)>{words::day(language, day)}</FactRow>
            })}
        </dl>
    }
}

/// What is to be done with the file now.
#[component]
fn Next(file: ImportView, filled: Filled) -> impl IntoView {
    let language = language();
    let cancel = view! {
        <Form filled=Filled::default() name=ImportAct::Cancel.code()>
            <div class="form-acts"><Button>{td_string!(language, register.file.cancel)}</Button></div>
        </Form>
    };
    match file.state {
        ImportState::Mapping => view! {
            <section class="panel">
                <Columns file filled/>
                {cancel}
            </section>
        }
        .into_any(),
        ImportState::Comparing | ImportState::Running => view! {
            <Progress file/>
            {cancel}
        }
        .into_any(),
        ImportState::Compared => view! {
            <p>{td_string!(language, register.file.confirm_rows)}</p>
            <Form filled=Filled::default() name=ImportAct::Run.code()>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, register.file.run)}</Button>
                </div>
            </Form>
            {cancel}
        }
        .into_any(),
        ImportState::Done => view! {
            <Banner tone=Tone::Success>
                <p>{td_string!(language, register.file.done)}</p>
                <p>{td_string!(language, register.file.again)}</p>
            </Banner>
        }
        .into_any(),
        ImportState::Cancelled => ().into_any(),
    }
}

#[component]
fn Progress(file: ImportView) -> impl IntoView {
    let language = language();
    let words = td_string!(
        language,
        register.file.progress,
        rows = file.rows,
        done = file.position
    );
    view! {
        <section class="panel" aria-labelledby="progress">
            <h2 id="progress">{words::of(language, file.state)}</h2>
            <progress max=file.rows.to_string() value=file.position.to_string() aria-labelledby="progress"></progress>
            <p>{words}</p>
            <p>{td_string!(language, register.file.survives)}</p>
            <LinkButton href=paths::registrar_import(language, file.id)>
                {td_string!(language, register.file.refresh)}
            </LinkButton>
        </section>
    }
}

#[component]
fn Found(file: ImportView) -> impl IntoView {
    let language = language();
    let columns = vec![
        td_string!(language, register.file.fate).to_owned(),
        td_string!(language, register.file.count).to_owned(),
    ];
    let rows = RowFate::ALL.iter().map(|fate| {
        let count = file.counts.of(*fate).to_string();
        vec![words::of(language, *fate).into_any(), count.into_any()]
    });
    let rows = rows.collect();
    let caption = td_string!(language, register.file.counts);
    let examples = RowFate::ALL.iter().filter_map(|fate| {
        let some: Vec<Example> = file
            .examples
            .iter()
            .filter(|one| one.fate == *fate)
            .cloned()
            .collect();
        (!some.is_empty()).then(|| examples(language, *fate, some))
    });
    let examples = examples.collect_view();
    view! {
        <section aria-labelledby="counts">
            <h2 id="counts">{caption}</h2>
            <Table caption columns rows/>
        </section>
        {examples}
    }
}

fn examples(language: Language, fate: RowFate, some: Vec<Example>) -> AnyView {
    let columns = vec![
        td_string!(language, register.queue.name).to_owned(),
        words::label(language, "student_no").to_owned(),
        td_string!(language, register.file.line).to_owned(),
        td_string!(language, register.file.differs).to_owned(),
    ];
    let count = td_string!(language, register.file.examples_of, n = some.len());
    let rows = some.into_iter().map(|one| {
        let differs = one
            .differs
            .iter()
            .map(|column| words::of(language, *column));
        let what = match one.fault {
            Some(fault) => words::of(language, fault).to_owned(),
            None => differs.collect::<Vec<_>>().join(", "),
        };
        let line = one.line.map(|line| line.to_string()).unwrap_or_default();
        vec![
            one.name.into_any(),
            one.student_no.into_any(),
            line.into_any(),
            what.into_any(),
        ]
    });
    let rows = rows.collect();
    let title = words::of(language, fate);
    let note = (fate == RowFate::Missing)
        .then(|| view! { <p>{td_string!(language, register.file.nothing_gone)}</p> });
    view! {
        <section>
            <h3>{title} " " <span class="hint">{count}</span></h3>
            {note}
            <Table caption=title columns rows/>
        </section>
    }
    .into_any()
}
