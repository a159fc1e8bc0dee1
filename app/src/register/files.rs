use super::room;
use crate::forms::{Filled, MAIN_FORM, Made, Outcome};
use crate::import::file_problem;
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::{Route, paths};
use crate::ui::{
    Banner, Button, ButtonKind, EmptyState, FieldHead, FileInput, Form, Instant, Table, TextInput,
    Tone, paged,
};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::page::Page;
use model::register::{ImportAct, ImportView, LookForm};
use texts::{td_string, words};

/// The form that opens the register without a claim.
pub const LOOK: &str = "look";

/// `/registrar/register`
pub fn shown(files: Page<ImportView>) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let of = |form: &str| Filled::of(outcome.as_ref(), form);
    let empty = view! {
        <EmptyState
            title=td_string!(language, register.file.none)
            advice=td_string!(language, register.file.none_advice)
            action=(paths::registrar_claims(language), td_string!(language, register.claims).to_owned())
        />
    };
    let list = paged(
        files,
        move |page| {
            paths::registrar_files(language) + &paths::page_query(None::<(&str, String)>, page)
        },
        empty,
        move |files| table(language, files),
    );
    let body = view! {
        <p>{td_string!(language, register.sealed)}</p>
        <section class="panel" aria-labelledby="upload">
            <h2 id="upload">{td_string!(language, register.file.upload)}</h2>
            <p>{td_string!(language, register.file.lead)}</p>
            <Upload filled=of(ImportAct::Upload.code())/>
        </section>
        <section class="panel" aria-labelledby="look">
            <h2 id="look">{td_string!(language, register.look.title)}</h2>
            <p>{td_string!(language, register.look.lead)}</p>
            <Search filled=of(LOOK)/>
        </section>
        <section aria-labelledby="past">
            <h2 id="past">{td_string!(language, register.file.past)}</h2>
            {list}
        </section>
    };
    let places = [ImportAct::Upload.code(), LOOK];
    let title = td_string!(language, register.files).to_owned();
    room::shown(Route::RegistrarFiles, title, None, &places, body)
}

/// A file to be read, and why the last one could not be.
#[component]
pub fn Upload(filled: Filled) -> impl IntoView {
    let language = language();
    let refused = match use_context::<Made>() {
        Some(Made::Refused(problem)) => Some(file_problem(language, &problem)),
        _ => None,
    };
    let head = FieldHead::new(language, "file")
        .help(td_string!(language, register.file.help))
        .required();
    view! {
        {refused.map(|words| view! { <Banner tone=Tone::Error><p>{words}</p></Banner> })}
        <Form filled name=ImportAct::Upload.code() enctype="multipart/form-data">
            <FileInput head accept=".csv,.tsv,.txt,text/csv"/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, register.file.read)}</Button>
            </div>
        </Form>
    }
}

#[component]
fn Search(filled: Filled) -> impl IntoView {
    let language = language();
    let names = LookForm::FIELDS;
    let (whom, purpose) = (
        filled.value(names.whom, ""),
        filled.value(names.look_purpose, ""),
    );
    let why = FieldHead::new(language, names.look_purpose)
        .help(td_string!(language, register.look.purpose_help))
        .required();
    view! {
        <Form filled name=LOOK id=MAIN_FORM>
            <TextInput head=FieldHead::new(language, names.whom).required() value=whom/>
            <TextInput head=why value=purpose/>
            <div class="form-acts">
                <Button>{td_string!(language, register.look.open)}</Button>
            </div>
        </Form>
    }
}

pub(super) fn table(language: Language, files: Vec<ImportView>) -> AnyView {
    let columns = vec![
        td_string!(language, register.file.name).to_owned(),
        td_string!(language, register.file.state).to_owned(),
        td_string!(language, register.file.rows).to_owned(),
        td_string!(language, register.file.by).to_owned(),
        td_string!(language, register.queue.sent_at).to_owned(),
    ];
    let rows = files.into_iter().map(|file| {
        let href = paths::registrar_import(language, file.id);
        vec![
            view! { <a class="queue-link" href=href>{file.name}</a> }.into_any(),
            words::of(language, file.state).into_any(),
            file.rows.to_string().into_any(),
            file.by.into_any(),
            view! { <Instant at=file.at/> }.into_any(),
        ]
    });
    let caption = td_string!(language, register.file.past);
    view! { <Table caption columns rows=rows.collect()/> }.into_any()
}
