use super::{is_wrong, problems};
use crate::AppError;
use crate::forms::{Filled, Outcome, sent};
use crate::language::locale;
use crate::layout::{Loaded, PageHead};
use crate::ui::{Button, ButtonKind, Check, FieldHead, Form, TextInput, TextKind};
use leptos::prelude::*;
use leptos_i18n::td_string;
use leptos_router::hooks::use_query_map;
use model::accounts::SignInForm;

/// `/sign-in`
#[component]
pub fn SignInPage() -> impl IntoView {
    let query = use_query_map();
    let next = Memo::new(move |_| query.with(|query| query.get("next").unwrap_or_default()));
    let data = Resource::new_blocking(
        move || next.get(),
        |next| {
            let outcome = use_context::<Outcome>();
            async move { Ok::<_, AppError>((next, outcome)) }
        },
    );
    view! { <Loaded data show=|(next, outcome)| view! { <SignIn next outcome/> }.into_any()/> }
}

#[component]
fn SignIn(next: String, outcome: Option<Outcome>) -> impl IntoView {
    let locale = locale();
    let filled = Filled::of(outcome.as_ref(), "");
    let next = filled.value("next", &next);
    let email = filled.value("email", "");
    view! {
        <PageHead title=td_string!(locale, account.sign_in) private=true wrong=is_wrong(&filled)/>
        <div class="narrow">
            <h1>{td_string!(locale, account.sign_in)}</h1>
            <p>{td_string!(locale, account.sign_in_lead)}</p>
            <Form filled check=check()>
                <input type="hidden" name="next" value=next/>
                <TextInput head=FieldHead::new(locale, "email").required() value=email kind=TextKind::Email/>
                <TextInput head=FieldHead::new(locale, "password").required() kind=TextKind::CurrentPassword/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(locale, account.sign_in)}</Button>
                </div>
            </Form>
            <p class="hint">{td_string!(locale, account.no_account)}</p>
        </div>
    }
}

fn check() -> Check {
    Check::new(|pairs: Vec<(String, String)>| {
        let value = |name: &str| sent(&pairs, name);
        problems(
            SignInForm {
                email: value("email"),
                password: value("password"),
            }
            .check(),
        )
    })
}
