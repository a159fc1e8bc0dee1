use super::sessions::Sessions;
use super::{NewPassword, UserName, api};
use crate::forms::{Filled, MAIN_FORM, Outcome, sent};
use crate::language::language;
use crate::layout::{Loaded, PageHead};
use crate::routes;
use crate::ui::{
    Button, ButtonKind, Choice, FactRow, FieldHead, Form, RadioGroup, TextInput, TextKind, told,
};
use leptos::prelude::*;
use model::Language;
use model::accounts::{PasswordForm, SessionView, Setting, Viewer};
use model::checks::Check;
use model::closed::Closed;
use texts::{td_string, words};

/// `/account`
#[component]
pub fn AccountPage() -> impl IntoView {
    let (query, language) = (routes::query(), language());
    let done = Memo::new(move |_| query.with(|query| sent(query, "done")));
    let data = Resource::new_blocking(
        move || done.get(),
        move |done| {
            let outcome = use_context::<Outcome>();
            async move {
                let (viewer, sessions) = api::account(language).await?;
                Ok((viewer, sessions, outcome, done))
            }
        },
    );
    view! {
        <Loaded
            data
            show=|(viewer, sessions, outcome, done)| view! { <Account viewer sessions outcome done/> }.into_any()
        />
    }
}

#[component]
fn Account(
    viewer: Viewer,
    sessions: Vec<SessionView>,
    outcome: Option<Outcome>,
    done: String,
) -> impl IntoView {
    let language = language();
    let of = |form: &str| Filled::of(outcome.as_ref(), form);
    let (password, chosen) = (of(Setting::Password.code()), of(Setting::Language.code()));
    let value = chosen.value("language", viewer.language.code());
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    let email = viewer.email.clone();
    view! {
        <PageHead title=td_string!(language, account.title) private=true wrong=is_wrong/>
        <div class="work">
            <h1>{td_string!(language, account.title)}</h1>
            {told::<Setting>(&done)}
            <section class="account-part" aria-labelledby="who">
                <h2 id="who">{td_string!(language, account.who)}</h2>
                <Who viewer/>
            </section>
            <section class="account-part" aria-labelledby="language">
                <h2 id="language">{td_string!(language, account.language)}</h2>
                <Form filled=chosen name=Setting::Language.code() id=MAIN_FORM>
                    <RadioGroup head=FieldHead::new(language, "language").help(td_string!(language, account.language_help)).required() choices=languages(language) value/>
                    <div class="form-acts">
                        <Button>{td_string!(language, common.save)}</Button>
                    </div>
                </Form>
            </section>
            <section class="account-part" aria-labelledby="password">
                <h2 id="password">{td_string!(language, account.change_password)}</h2>
                <p>{td_string!(language, account.change_password_lead)}</p>
                <Form filled=password name=Setting::Password.code() check=Check::Password>
                    <UserName email/>
                    <TextInput head=FieldHead::new(language, PasswordForm::FIELDS.current).required() kind=TextKind::CurrentPassword/>
                    <NewPassword/>
                    <div class="form-acts">
                        <Button kind=ButtonKind::Primary>{td_string!(language, account.change_password)}</Button>
                    </div>
                </Form>
            </section>
            <section class="account-part" aria-labelledby="sessions">
                <h2 id="sessions">{td_string!(language, account.sessions)}</h2>
                <p>{td_string!(language, account.sessions_lead)}</p>
                <Sessions sessions/>
            </section>
        </div>
    }
}

#[component]
fn Who(viewer: Viewer) -> impl IntoView {
    let language = language();
    let verified = if viewer.verified {
        td_string!(language, account.verified)
    } else {
        td_string!(language, account.not_verified)
    };
    let organizations = viewer
        .memberships
        .into_iter()
        .map(|one| view! { <li>{one.name} " · " {words::of(language, one.role)}</li> })
        .collect_view();
    let has_organizations = !organizations.is_empty();
    view! {
        <dl class="facts">
            <FactRow label=words::label(language, "name")>{viewer.name}</FactRow>
            <FactRow label=words::label(language, "email")>{viewer.email}</FactRow>
            <FactRow label=words::label(language, "role")>{words::of(language, viewer.role)} " · " {verified}</FactRow>
            {has_organizations.then(|| view! {
                <FactRow label=td_string!(language, account.organizations)>
                    <ul class="plain-list">{organizations}</ul>
                </FactRow>
            })}
        </dl>
    }
}

/// Each language in its own words, so that everybody finds theirs.
fn languages(language: Language) -> Vec<Choice> {
    let name = |one: Language| match one {
        Language::Japanese => td_string!(language, account.japanese),
        Language::English => td_string!(language, account.english),
    };
    Language::ALL
        .iter()
        .map(|one| Choice::new(one.code(), name(*one)))
        .collect()
}
