use super::api;
use crate::forms::{Filled, MAIN_FORM, Made, Outcome};
use crate::language::language;
use crate::layout::{StillPage, still};
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, Button, ButtonKind, FieldHead, Form, TextInput, TextKind, Tone,
};
use leptos::prelude::*;
use model::accounts::{RecoverForm, RecoveryAct, RecoveryCodes, RecoveryCodesForm};
use model::closed::Closed;
use texts::td_string;

/// `/account/recovery`
#[component]
pub fn RecoveryCodesPage() -> impl IntoView {
    still(|_| api::recovery())
}

/// `/recover`
#[component]
pub fn RecoverPage() -> impl IntoView {
    still(|_| async { Ok(recover()) })
}

/// How many codes there are, and the form that makes new ones; after it the codes themselves.
pub(super) fn codes(present: RecoveryCodes) -> StillPage {
    let (language, names) = (language(), RecoveryCodesForm::FIELDS);
    let RecoveryCodes { left, version } = present;
    let outcome = use_context::<Outcome>();
    let filled = Filled::of(outcome.as_ref(), RecoveryAct::Make.code());
    let title = td_string!(language, account.recovery.title);
    let above = vec![(
        paths::account(language),
        td_string!(language, account.title).to_owned(),
    )];
    let made = match use_context::<Made>() {
        Some(Made::RecoveryCodes(codes)) => Some(codes),
        _ => None,
    };
    let made = made.map(|codes| {
        let items = codes
            .into_iter()
            .map(|code| view! { <li><code>{code}</code></li> });
        view! {
            <Banner tone=Tone::Success title=td_string!(language, account.recovery.made)>
                <p>{td_string!(language, account.recovery.made_advice)}</p>
                <ul>{items.collect_view()}</ul>
            </Banner>
        }
    });
    let head = FieldHead::new(language, names.current).required();
    let body = view! {
        <Breadcrumb above here=title/>
        <h1>{title}</h1>
        {made}
        <p>{td_string!(language, account.recovery.lead)}</p>
        <p>{td_string!(language, account.recovery.left, n = left)}</p>
        {(left > 0).then(|| view! { <p>{td_string!(language, account.recovery.replaces)}</p> })}
        <Form filled name=RecoveryAct::Make.code()>
            // A form that came back has the present version: its sender sees now how many codes there are.
            <input type="hidden" name=names.version value=version/>
            <TextInput head kind=TextKind::CurrentPassword/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, account.recovery.make)}</Button>
            </div>
        </Form>
    };
    StillPage::work(title.to_owned(), outcome.is_some(), body)
}

fn recover() -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let (names, filled) = (RecoverForm::FIELDS, Filled::of(outcome.as_ref(), ""));
    let email = filled.value(names.email, "");
    let title = td_string!(language, account.recovery.use_title);
    let code = FieldHead::new(language, names.recovery_code)
        .help(td_string!(language, account.recovery.code_help))
        .required();
    let body = view! {
        <h1>{title}</h1>
        <p>{td_string!(language, account.recovery.use_lead)}</p>
        <Form filled id=MAIN_FORM>
            <TextInput head=FieldHead::new(language, names.email).required() value=email kind=TextKind::Email/>
            <TextInput head=code/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, account.recovery.use_button)}</Button>
            </div>
        </Form>
        <p><a href=paths::sign_in(language)>{td_string!(language, account.sign_in)}</a></p>
    };
    StillPage::work(title.to_owned(), outcome.is_some(), body)
}
