use super::files::{Upload, table};
use super::room;
use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::{Route, paths};
use crate::ui::{EmptyState, Table, paged};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::page::Page;
use model::register::{GraduationView, ImportAct, ImportState, ImportView};
use texts::{td_string, words};

/// `/registrar/graduations`
pub fn shown(files: Vec<ImportView>, past: Page<GraduationView>) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let filled = Filled::of(outcome.as_ref(), ImportAct::Upload.code());
    let unread = |file: &ImportView| file.state == ImportState::Mapping;
    let unread: Vec<ImportView> = files.into_iter().filter(unread).collect();
    let unread = (!unread.is_empty()).then(|| table(language, unread));
    let empty = view! {
        <EmptyState
            title=td_string!(language, graduation.none)
            advice=td_string!(language, graduation.none_advice)
            action=(paths::registrar_claims(language), td_string!(language, register.claims).to_owned())
        />
    };
    let list = paged(
        past,
        move |page| {
            paths::registrar_graduations(language)
                + &paths::page_query(None::<(&str, String)>, page)
        },
        empty,
        move |past| rows(language, past),
    );
    let body = view! {
        <section class="panel" aria-labelledby="upload">
            <h2 id="upload">{td_string!(language, graduation.upload)}</h2>
            <p>{td_string!(language, graduation.lead)}</p>
            <p>{td_string!(language, graduation.help)}</p>
            <Upload filled/>
        </section>
        {unread}
        <section aria-labelledby="past">
            <h2 id="past">{td_string!(language, graduation.past)}</h2>
            {list}
        </section>
    };
    let title = td_string!(language, graduation.title).to_owned();
    let places = [ImportAct::Upload.code()];
    room::shown(Route::RegistrarGraduations, title, None, &places, body)
}

fn rows(language: Language, past: Vec<GraduationView>) -> AnyView {
    let columns = vec![
        td_string!(language, register.file.name).to_owned(),
        td_string!(language, graduation.state).to_owned(),
        td_string!(language, graduation.on).to_owned(),
    ];
    let rows = past.into_iter().map(|one| {
        let href = paths::registrar_graduation(language, one.id);
        vec![
            view! { <a class="queue-link" href=href>{one.name}</a> }.into_any(),
            words::of(language, one.state).into_any(),
            words::day(language, one.effective_on).into_any(),
        ]
    });
    let caption = td_string!(language, graduation.past);
    view! { <Table caption columns rows=rows.collect()/> }.into_any()
}
