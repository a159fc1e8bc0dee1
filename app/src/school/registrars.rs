use super::room;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::Route;
use crate::ui::{Button, ButtonKind, FieldHead, Form, Instant, Table, TextInput, TextKind, told};
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::register::{Registrar, RegistrarAct, RegistrarForm};
use texts::{td_string, words};

/// `/admin/registrars`
pub fn shown(registrars: Vec<Registrar>, done: &str) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let filled = Filled::of(outcome.as_ref(), RegistrarAct::Give.code());
    let list = match registrars.is_empty() {
        true => view! { <p>{td_string!(language, register.admin.none)}</p> }.into_any(),
        false => table(language, registrars),
    };
    let body = view! {
        <p>{td_string!(language, register.admin.lead)}</p>
        <section class="panel" aria-labelledby="give">
            <h2 id="give">{td_string!(language, register.admin.give)}</h2>
            <Give filled/>
        </section>
        <section aria-labelledby="registrars">
            <h2 id="registrars">{td_string!(language, register.admin.list)}</h2>
            {list}
        </section>
    };
    room::shown(
        Route::AdminRegistrars,
        td_string!(language, register.admin.title),
        told::<RegistrarAct>(done),
        &[RegistrarAct::Give.code()],
        body.into_any(),
    )
}

#[component]
fn Give(filled: Filled) -> impl IntoView {
    let language = language();
    let name = RegistrarForm::FIELDS.email;
    let value = filled.value(name, "");
    let head = FieldHead::new(language, name)
        .help(td_string!(language, register.admin.email_help))
        .required();
    view! {
        <Form filled name=RegistrarAct::Give.code() id=MAIN_FORM>
            <TextInput head value kind=TextKind::Address/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, register.admin.give)}</Button>
            </div>
        </Form>
    }
}

fn table(language: Language, registrars: Vec<Registrar>) -> AnyView {
    let columns = vec![
        words::label(language, "name").to_owned(),
        td_string!(language, register.admin.since).to_owned(),
        td_string!(language, register.admin.by).to_owned(),
        td_string!(language, common.act).to_owned(),
    ];
    let rows = registrars.into_iter().map(|one| {
        let take = view! {
            <Form filled=Filled::default() name=RegistrarAct::Take.code() class="form-inline">
                <input type="hidden" name="person" value=one.id.to_string()/>
                <Button>{td_string!(language, register.admin.take)}</Button>
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
    let caption = td_string!(language, register.admin.list);
    view! { <Table caption columns rows=rows.collect()/> }.into_any()
}
