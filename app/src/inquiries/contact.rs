use super::api::{self, Blank};
use super::guarded::Guarded;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::{Office, PageHead, loaded};
use crate::ui::{Button, ButtonKind, FieldHead, Form, TextArea, TextInput, TextKind};
use leptos::prelude::*;
use model::checks::Check;
use model::inquiries::{ContactForm, Guard, MESSAGE_MAX};
use texts::td_string;

/// `/contact`
#[component]
pub fn ContactPage() -> impl IntoView {
    loaded(
        |_| api::blank(),
        |blank, asked| view! { <Shown blank incident=asked.value("incident")/> }.into_any(),
    )
}

#[component]
fn Shown(blank: Blank, incident: String) -> impl IntoView {
    let language = language();
    let title = td_string!(language, contact.title);
    let is_wrong = blank.outcome.as_ref().is_some_and(Outcome::is_wrong);
    view! {
        <PageHead title description=td_string!(language, contact.lead) wrong=is_wrong/>
        <div class="narrow">
            <h1>{title}</h1>
            <p>{td_string!(language, contact.lead)}</p>
            <Office/>
            <h2>{td_string!(language, contact.write)}</h2>
            <Fields blank incident/>
        </div>
    }
}

#[component]
fn Fields(blank: Blank, incident: String) -> impl IntoView {
    let language = language();
    let names = ContactForm::FIELDS;
    let filled = Filled::of(blank.outcome.as_ref(), "");
    let own = |of: fn(&model::accounts::Viewer) -> &str| {
        blank.viewer.as_ref().map(of).unwrap_or_default()
    };
    let name = filled.value(names.name, own(|viewer| &viewer.name));
    let email = filled.value(names.email, own(|viewer| &viewer.email));
    let message = filled.value(names.message, "");
    let incident = filled.value(names.incident, &incident);
    let address = FieldHead::new(language, names.email).required();
    // A form that comes back was opened when it was first shown.
    let opened = filled.value(Guard::FIELDS.opened, &blank.opened.to_string());
    view! {
        <Form filled id=MAIN_FORM check=Check::Contact>
            <Guarded opened/>
            {(!incident.is_empty()).then(|| view! {
                <p>{td_string!(language, contact.incident)} " " <code>{incident.clone()}</code></p>
                <input type="hidden" name=names.incident value=incident.clone()/>
            })}
            <TextInput head=FieldHead::new(language, names.name).required() value=name kind=TextKind::PersonName/>
            <TextInput head=address.help(td_string!(language, contact.email_help)) value=email kind=TextKind::Address/>
            <TextArea
                head=FieldHead::new(language, names.message).label(td_string!(language, contact.message)).required()
                value=message
                rows=8
                max=MESSAGE_MAX
            />
            <p class="hint">{td_string!(language, contact.privacy)}</p>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, contact.send)}</Button>
            </div>
        </Form>
    }
}
