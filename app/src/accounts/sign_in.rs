use crate::forms::{Filled, MAIN_FORM, Made, Outcome};
use crate::language::language;
use crate::layout::{Help, PageHead, loaded};
use crate::routes::paths;
use crate::ui::{
    Banner, Button, ButtonKind, FieldHead, Form, LinkButton, TextInput, TextKind, told,
};
use leptos::prelude::*;
use model::accounts::{AccountDone, SignInForm};
use model::checks::Check;
use texts::td_string;

/// `/sign-in`
#[component]
pub fn SignInPage() -> impl IntoView {
    loaded(
        |_| async { Ok(use_context::<Made>()) },
        |made, asked| match made {
            Some(Made::SignedInAgain { to, typed }) => {
                view! { <SignedInAgain to typed/> }.into_any()
            }
            _ => {
                let (next, done, outcome) = (asked.value("next"), asked.done(), asked.outcome());
                view! { <SignIn next done outcome/> }.into_any()
            }
        },
    )
}

#[component]
fn SignIn(next: String, done: String, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let names = SignInForm::FIELDS;
    let filled = Filled::of(outcome.as_ref(), "");
    // The address crosses over into the other language, which the form's own field does not.
    let next = match next.as_str() {
        "" => filled.value("next", ""),
        _ => next,
    };
    let email = filled.value(names.email, "");
    let held = filled.value("held", "");
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    // Nobody needs to be told that they have not signed in yet.
    let filled = if is_wrong { filled } else { Filled::default() };
    view! {
        <PageHead title=td_string!(language, account.sign_in) private=true wrong=is_wrong/>
        <div class="narrow">
            <h1>{td_string!(language, account.sign_in)}</h1>
            <p>{td_string!(language, account.sign_in_lead)}</p>
            {told::<AccountDone>(&done)}
            {(!held.is_empty()).then(|| view! {
                <Banner><p>{td_string!(language, account.form_is_kept)}</p></Banner>
            })}
            <Form filled id=MAIN_FORM check=Check::SignIn>
                <input type="hidden" name="next" value=next/>
                {(!held.is_empty()).then(|| view! { <input type="hidden" name="held" value=held/> })}
                <TextInput head=FieldHead::new(language, names.email).required() value=email kind=TextKind::Email/>
                <TextInput head=FieldHead::new(language, names.password).required() kind=TextKind::CurrentPassword/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, account.sign_in)}</Button>
                </div>
            </Form>
            <p><a href=paths::forgotten_password(language)>{td_string!(language, account.forgotten.link)}</a></p>
            <p>
                {td_string!(language, account.no_account)} " "
                <a href=paths::register(language)>{td_string!(language, account.register)}</a>
            </p>
            <Help/>
        </div>
    }
}

/// What was typed before the session ended goes where it was meant to go.
#[component]
fn SignedInAgain(to: String, typed: Vec<(String, String)>) -> impl IntoView {
    let language = language();
    let title = td_string!(language, account.signed_in_again);
    let fields = typed
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    view! {
        <PageHead title private=true/>
        <div class="narrow">
            <h1>{title}</h1>
            <p>{td_string!(language, account.signed_in_again_lead)}</p>
            <Form filled=Filled::default() id=MAIN_FORM action=to.clone()>
                {fields}
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, account.send_again)}</Button>
                    <LinkButton href=to kind=ButtonKind::Quiet>{td_string!(language, account.do_not_send)}</LinkButton>
                </div>
            </Form>
        </div>
    }
}
