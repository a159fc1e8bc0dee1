use super::room;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::Route;
use crate::ui::{Button, ButtonKind, FieldHead, Form, Instant, Table, TextInput, TextKind, told};
use leptos::prelude::*;
use model::Language;
use model::audit::{Auditor, AuditorAct, AuditorForm};
use model::closed::Closed;
use texts::{td_string, words};

/// `/admin/auditors`
pub fn shown(auditors: Vec<Auditor>, done: &str) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let filled = Filled::of(outcome.as_ref(), AuditorAct::Give.code());
    let list = match auditors.is_empty() {
        true => view! { <p>{td_string!(language, audit.admin.none)}</p> }.into_any(),
        false => table(language, auditors),
    };
    let body = view! {
        <p>{td_string!(language, audit.admin.lead)}</p>
        <section class="panel" aria-labelledby="give">
            <h2 id="give">{td_string!(language, audit.admin.give)}</h2>
            <Give filled/>
        </section>
        <section aria-labelledby="auditors">
            <h2 id="auditors">{td_string!(language, audit.admin.list)}</h2>
            {list}
        </section>
    };
    room::shown(
        Route::AdminAuditors,
        td_string!(language, audit.admin.title),
        told::<AuditorAct>(done),
        &[AuditorAct::Give.code()],
        body.into_any(),
    )
}

#[component]
fn Give(filled: Filled) -> impl IntoView {
    let language = language();
    let name = AuditorForm::FIELDS.email;
    let value = filled.value(name, "");
    let head = FieldHead::new(language, name)
        .help(td_string!(language, audit.admin.email_help))
        .required();
    view! {
        <Form filled name=AuditorAct::Give.code() id=MAIN_FORM>
            <TextInput head value kind=TextKind::Address/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, audit.admin.give)}</Button>
            </div>
        </Form>
    }
}

fn table(language: Language, auditors: Vec<Auditor>) -> AnyView {
    let columns = vec![
        words::label(language, "name").to_owned(),
        td_string!(language, audit.admin.since).to_owned(),
        td_string!(language, audit.admin.by).to_owned(),
        td_string!(language, common.act).to_owned(),
    ];
    let rows = auditors.into_iter().map(|one| {
        let take = view! {
            <Form filled=Filled::default() name=AuditorAct::Take.code() class="form-inline">
                <input type="hidden" name="person" value=one.id.to_string()/>
                <Button>{td_string!(language, audit.admin.take)}</Button>
            </Form>
        };
        vec![
            view! { <strong>{one.name}</strong><br/><span class="hint">{one.email}</span> }
                .into_any(),
            view! { <Instant at=one.since/> }.into_any(),
            one.by.into_any(),
            take.into_any(),
        ]
    });
    let caption = td_string!(language, audit.admin.list);
    view! { <Table caption columns rows=rows.collect()/> }.into_any()
}
