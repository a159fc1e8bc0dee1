use crate::forms::Filled;
use crate::language::language;
use crate::ui::{Button, ButtonKind, Form, Instant, Table};
use leptos::prelude::*;
use model::Language;
use model::accounts::{NameSeenForm, NewName, NewNames, PeopleForm, PersonAct};
use model::closed::Closed;
use texts::{td_string, words};

/// Those who call themselves by a name that staff have not seen, who waits longest first; nothing where nobody does.
#[component]
pub fn Unseen(names: NewNames) -> impl IntoView {
    let language = language();
    if names.shown.is_empty() {
        return ().into_any();
    }
    let title = td_string!(language, desk.names.title);
    let columns = vec![
        words::label(language, "name").to_owned(),
        td_string!(language, desk.names.known_as).to_owned(),
        td_string!(language, desk.names.since).to_owned(),
        td_string!(language, common.act).to_owned(),
    ];
    let shown = names.shown.len();
    let more = (shown as u64 != names.total).then(|| {
        let words = td_string!(language, desk.names.more, shown = shown, n = names.total);
        view! { <p>{words}</p> }
    });
    let people = names.shown.into_iter();
    let rows = people.map(|person| row(language, person));
    view! {
        <section aria-labelledby="names">
            <h2 id="names">{title}</h2>
            <p>{td_string!(language, desk.names.lead)}</p>
            {more}
            <Table caption=title columns rows=rows.collect()/>
        </section>
    }
    .into_any()
}

fn row(language: Language, person: NewName) -> Vec<AnyView> {
    let known_as = person.known_as.clone();
    let known_as = known_as.unwrap_or_else(|| td_string!(language, desk.names.none).to_owned());
    let since = person.since;
    vec![
        view! {
            <strong>{person.name.clone()}</strong>
            <br/>
            <span class="hint">{person.email.clone()}</span>
        }
        .into_any(),
        known_as.into_any(),
        view! { <span class="on-one-line"><Instant at=since/></span> }.into_any(),
        person.may_see.then(|| view! { <See person/> }).into_any(),
    ]
}

#[component]
fn See(person: NewName) -> impl IntoView {
    let language = language();
    let names = NameSeenForm::FIELDS;
    let whom = td_string!(language, desk.people.whom, name = person.name.clone());
    view! {
        <Form filled=Filled::default() name=PeopleForm::Person.code() class="form-inline">
            <input type="hidden" name=names.person value=person.person.to_string()/>
            <input type="hidden" name=names.name value=person.name/>
            <Button kind=ButtonKind::Quiet name="act" value=PersonAct::SeeName.code()>
                {td_string!(language, desk.names.see)}
                <span class="only-read">{whom}</span>
            </Button>
        </Form>
    }
}
