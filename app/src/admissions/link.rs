use super::api;
use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::ui::{Button, ButtonKind, FactRow, FieldHead, Form, TextInput, TextKind};
use leptos::prelude::*;
use model::admissions::{LinkForm, Started};
use model::checks::Check;
use texts::{td_string, words};

/// `/registrations/{token}`: opening it changes nothing, because programs open the links of mails too.
#[component]
pub fn RegistrationPage() -> impl IntoView {
    loaded(
        |asked| api::with_link(asked.part("token")),
        |started, asked| view! { <Link started outcome=asked.outcome()/> }.into_any(),
    )
}

#[component]
fn Link(started: Started, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let title = td_string!(language, admission.link.title);
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    let filled = Filled::of(outcome.as_ref(), "");
    let role = words::of(language, started.role);
    let head = FieldHead::new(language, LinkForm::FIELDS.password).required();
    view! {
        <PageHead title private=true wrong=is_wrong/>
        <div class="narrow">
            <h1>{title}</h1>
            <p>{td_string!(language, admission.link.lead)}</p>
            <dl class="facts">
                <FactRow label=words::label(language, "name")>{started.name}</FactRow>
                <FactRow label=words::label(language, "role")>{role}</FactRow>
                <FactRow label=td_string!(language, account.address.label)>{started.email}</FactRow>
            </dl>
            <Form filled check=Check::Link>
                <TextInput head=head.help(td_string!(language, admission.link.help)) kind=TextKind::CurrentPassword/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, admission.link.button)}</Button>
                </div>
            </Form>
            <p class="hint">{td_string!(language, admission.link.not_you)}</p>
        </div>
    }
}
