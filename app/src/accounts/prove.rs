use super::{UserName, api};
use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::ui::{Button, ButtonKind, FieldHead, Form, TextInput, TextKind};
use leptos::prelude::*;
use model::accounts::{PROVEN_MINUTES, ProveForm};
use texts::td_string;

/// `/account/prove`
#[component]
pub fn ProvePage() -> impl IntoView {
    loaded(
        |_| api::own_address(),
        |email, asked| {
            let (next, outcome) = (asked.value("next"), asked.outcome());
            view! { <Prove email next outcome/> }.into_any()
        },
    )
}

/// Asks for the password once, before something that only its owner may do.
#[component]
fn Prove(email: String, next: String, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let title = td_string!(language, account.prove.title);
    let filled = Filled::of(outcome.as_ref(), "");
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    // As at sign-in, the address crosses over into the other language.
    let next = match next.as_str() {
        "" => filled.value("next", ""),
        _ => next,
    };
    view! {
        <PageHead title private=true wrong=is_wrong/>
        <div class="narrow">
            <h1>{title}</h1>
            <p>{td_string!(language, account.prove.lead, minutes = PROVEN_MINUTES)}</p>
            <Form filled>
                <input type="hidden" name="next" value=next/>
                <UserName email/>
                <TextInput head=FieldHead::new(language, ProveForm::FIELDS.current).required() kind=TextKind::CurrentPassword/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, account.prove.button)}</Button>
                </div>
            </Form>
        </div>
    }
}
