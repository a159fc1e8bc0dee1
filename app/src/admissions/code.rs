use super::api;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::routes::paths;
use crate::ui::{Button, ButtonKind, FactRow, FieldHead, Form, TextInput, TextKind};
use leptos::prelude::*;
use model::admissions::{CodeForm, Started};
use model::checks::Check;
use texts::td_string;

/// `/register/{ticket}`: the same page, whether the address has an account or not.
#[component]
pub fn RegisterCodePage() -> impl IntoView {
    loaded(
        |asked| api::with_ticket(asked.part("ticket")),
        |started, asked| view! { <Code started outcome=asked.outcome()/> }.into_any(),
    )
}

#[component]
fn Code(started: Started, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let title = td_string!(language, admission.code.title);
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    let filled = Filled::of(outcome.as_ref(), "");
    let code = filled.value(CodeForm::FIELDS.code, "");
    let head = FieldHead::new(language, CodeForm::FIELDS.code).required();
    view! {
        <PageHead title private=true wrong=is_wrong/>
        <div class="narrow">
            <h1>{title}</h1>
            <p>{td_string!(language, admission.code.lead)}</p>
            <dl class="facts">
                <FactRow label=td_string!(language, account.address.label)>{started.email}</FactRow>
            </dl>
            <Form filled id=MAIN_FORM check=Check::Code>
                <TextInput head=head.help(td_string!(language, admission.code.help)) value=code kind=TextKind::Code/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, admission.code.button)}</Button>
                </div>
            </Form>
            <p class="hint">
                {td_string!(language, admission.code.none)} " "
                <a href=paths::register(language)>{td_string!(language, admission.code.again)}</a>
            </p>
        </div>
    }
}
