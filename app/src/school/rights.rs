use super::room;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::StillPage;
use crate::routes::Route;
use crate::ui::{Button, ButtonKind, FieldHead, Form, Instant, Table, TextInput, TextKind, said};
use leptos::prelude::*;
use model::Language;
use model::accounts::{RightAct, RightForm, RightHolder, StaffRight};
use model::closed::Closed;
use texts::{td_string, words};

/// What the page of a right says.
struct Words {
    title: &'static str,
    lead: &'static str,
    give: &'static str,
    email_help: &'static str,
    list: &'static str,
    none: &'static str,
    since: &'static str,
    by: &'static str,
    take: &'static str,
    given: &'static str,
    taken: &'static str,
}

/// `/admin/registrars` and `/admin/auditors`
pub fn shown(right: StaffRight, holders: Vec<RightHolder>, done: &str) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let filled = Filled::of(outcome.as_ref(), RightAct::Give.code());
    let (route, words) = match right {
        StaffRight::Registrar => (Route::AdminRegistrars, of_registrars(language)),
        StaffRight::Auditor => (Route::AdminAuditors, of_auditors(language)),
    };
    let told = RightAct::from_code(done).map(|done| match done {
        RightAct::Give => said(words.given),
        RightAct::Take => said(words.taken),
    });
    let list = match holders.is_empty() {
        true => view! { <p>{words.none}</p> }.into_any(),
        false => table(language, &words, holders),
    };
    let body = view! {
        <p>{words.lead}</p>
        <section class="panel" aria-labelledby="give">
            <h2 id="give">{words.give}</h2>
            {give(language, &words, filled)}
        </section>
        <section aria-labelledby="holders">
            <h2 id="holders">{words.list}</h2>
            {list}
        </section>
    };
    let places = [RightAct::Give.code()];
    room::shown(route, words.title, told, &places, body.into_any())
}

fn give(language: Language, words: &Words, filled: Filled) -> AnyView {
    let name = RightForm::FIELDS.email;
    let value = filled.value(name, "");
    let head = FieldHead::new(language, name)
        .help(words.email_help)
        .required();
    let act = words.give;
    view! {
        <Form filled name=RightAct::Give.code() id=MAIN_FORM>
            <TextInput head value kind=TextKind::Address/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{act}</Button>
            </div>
        </Form>
    }
    .into_any()
}

fn table(language: Language, words: &Words, holders: Vec<RightHolder>) -> AnyView {
    let columns = vec![
        words::label(language, "name").to_owned(),
        words.since.to_owned(),
        words.by.to_owned(),
        td_string!(language, common.act).to_owned(),
    ];
    let act = words.take;
    let rows = holders.into_iter().map(|one| {
        let take = view! {
            <Form filled=Filled::default() name=RightAct::Take.code() class="form-inline">
                <input type="hidden" name="person" value=one.id.to_string()/>
                <Button>{act}</Button>
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
    view! { <Table caption=words.list columns rows=rows.collect()/> }.into_any()
}

fn of_registrars(language: Language) -> Words {
    Words {
        title: td_string!(language, register.admin.title),
        lead: td_string!(language, register.admin.lead),
        give: td_string!(language, register.admin.give),
        email_help: td_string!(language, register.admin.email_help),
        list: td_string!(language, register.admin.list),
        none: td_string!(language, register.admin.none),
        since: td_string!(language, register.admin.since),
        by: td_string!(language, register.admin.by),
        take: td_string!(language, register.admin.take),
        given: td_string!(language, register.done.give),
        taken: td_string!(language, register.done.take),
    }
}

fn of_auditors(language: Language) -> Words {
    Words {
        title: td_string!(language, audit.admin.title),
        lead: td_string!(language, audit.admin.lead),
        give: td_string!(language, audit.admin.give),
        email_help: td_string!(language, audit.admin.email_help),
        list: td_string!(language, audit.admin.list),
        none: td_string!(language, audit.admin.none),
        since: td_string!(language, audit.admin.since),
        by: td_string!(language, audit.admin.by),
        take: td_string!(language, audit.admin.take),
        given: td_string!(language, audit.done.give),
        taken: td_string!(language, audit.done.take),
    }
}
