use super::api;
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::{Help, PageHead, loaded};
use crate::routes::paths;
use crate::ui::{
    Button, ButtonKind, Choice, FieldHead, Form, RadioGroup, TextInput, TextKind, Tick,
};
use leptos::prelude::*;
use model::Language;
use model::accounts::{PASSWORD_MIN, Role};
use model::admissions::{REGISTERING, RegisterForm, RegisterView};
use model::checks::Check;
use texts::td_string;

/// `/register`
#[component]
pub fn RegisterPage() -> impl IntoView {
    loaded(
        |_| api::registering(),
        |page, asked| view! { <Register page outcome=asked.outcome()/> }.into_any(),
    )
}

#[component]
fn Register(page: RegisterView, outcome: Option<Outcome>) -> impl IntoView {
    let language = language();
    let title = td_string!(language, admission.register.title);
    let lead = td_string!(language, admission.register.lead);
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    let filled = Filled::of(outcome.as_ref(), "");
    view! {
        <PageHead title private=true wrong=is_wrong/>
        <div class="narrow">
            <h1>{title}</h1>
            <p>{lead}</p>
            <Fields page filled/>
            <p>
                {td_string!(language, admission.register.has_account)} " "
                <a href=paths::sign_in(language)>{td_string!(language, account.sign_in)}</a>
            </p>
            <Help/>
        </div>
    }
}

#[component]
fn Fields(page: RegisterView, filled: Filled) -> impl IntoView {
    let language = language();
    let names = RegisterForm::FIELDS;
    let head = move |name: &str| FieldHead::new(language, name);
    let value = |name: &str| filled.value(name, "");
    let (role, name, kana) = (value(names.role), value(names.name), value(names.kana));
    let (email, is_agreed) = (value(names.email), !value(names.agreed).is_empty());
    let role_head = head(names.role).label(td_string!(language, admission.register.role));
    let kana_head =
        head(names.kana).required_when(td_string!(language, admission.register.kana_when));
    let email_head = head(names.email).help(email_help(language, &page));
    let password_head = head(names.password).help(td_string!(
        language,
        account.password_help,
        min = PASSWORD_MIN
    ));
    let agreed_head = head(names.agreed).label(td_string!(language, admission.register.agreed));
    view! {
        <Form filled id=MAIN_FORM check=Check::Register>
            <RadioGroup head=role_head.required() choices=roles(language, &page) value=role/>
            <TextInput head=head(names.name).required() value=name kind=TextKind::PersonName/>
            <TextInput head=kana_head.help(td_string!(language, admission.register.kana_help)) value=kana/>
            <TextInput head=email_head.required() value=email kind=TextKind::Email/>
            <TextInput head=password_head.required() kind=TextKind::NewPassword/>
            <TextInput head=head(names.again).required() kind=TextKind::NewPassword/>
            <input type="hidden" name=names.terms value=page.terms.to_string()/>
            <p>
                <a href=paths::terms(language) target="_blank">{td_string!(language, admission.register.read_terms)}</a>
            </p>
            <Tick head=agreed_head is_ticked=is_agreed/>
            <div class="form-acts">
                <Button kind=ButtonKind::Primary>{td_string!(language, admission.register.button)}</Button>
            </div>
        </Form>
    }
}

/// Where the school has said no domain of its own, its members cannot come in by themselves.
fn roles(language: Language, page: &RegisterView) -> Vec<Choice> {
    let is_open =
        |role: &Role| !page.domains.is_empty() || matches!(role, Role::Alumnus | Role::Recruiter);
    let roles = REGISTERING.iter().copied().filter(is_open);
    roles
        .map(|role| Choice::of(language, role).note(note(language, role)))
        .collect()
}

/// What becomes of a registration in this role.
fn note(language: Language, role: Role) -> &'static str {
    match role {
        Role::Student => td_string!(language, admission.note.student),
        Role::Alumnus => td_string!(language, admission.note.alumnus),
        Role::Faculty => td_string!(language, admission.note.faculty),
        Role::Recruiter => td_string!(language, admission.note.recruiter),
        Role::Staff | Role::Admin => td_string!(language, admission.note.staff),
    }
}

fn email_help(language: Language, page: &RegisterView) -> String {
    let domains: Vec<String> = page.domains.iter().map(|one| format!("@{one}")).collect();
    if domains.is_empty() {
        return td_string!(language, admission.register.email_help).to_owned();
    }
    let domains = domains.join(td_string!(language, admission.register.between));
    td_string!(
        language,
        admission.register.email_help_domains,
        domains = domains
    )
}
