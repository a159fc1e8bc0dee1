use super::is_wrong;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::routes::paths;
use crate::ui::{Button, ButtonKind, FieldHead, Form, TextInput, TextKind};
use leptos::prelude::*;
use model::accounts::ForgottenForm;
use model::checks::Check;
use texts::td_string;

/// `/forgotten-password`
#[component]
pub fn ForgottenPasswordPage() -> impl IntoView {
    loaded(
        |_| async { Ok(()) },
        |(), asked| view! { <Forgotten outcome=asked.outcome()/> }.into_any(),
    )
}

#[component]
fn Forgotten(outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let name = ForgottenForm::FIELDS.email;
    let filled = Filled::of(outcome.as_ref(), "");
    let email = filled.value(name, "");
    let title = td_string!(language, account.forgotten.title);
    view! {
        <PageHead title private=true wrong=is_wrong(&filled)/>
        <div class="narrow">
            <h1>{title}</h1>
            <p>{td_string!(language, account.forgotten.lead)}</p>
            <Form filled check=Check::Forgotten id=MAIN_FORM>
                <TextInput head=FieldHead::new(language, name).required() value=email kind=TextKind::Email/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, account.forgotten.button)}</Button>
                </div>
            </Form>
            <p><a href=paths::recover(language)>{td_string!(language, account.recovery.link)}</a></p>
            <p><a href=paths::sign_in(language)>{td_string!(language, account.sign_in)}</a></p>
        </div>
    }
}
