use super::depart::Depart;
use super::name::Name;
use super::{NewPassword, Privacy, UserName, api};
use crate::forms::{Filled, MAIN_FORM, Outcome};
use crate::language::language;
use crate::layout::{Asked, PageHead, loaded};
use crate::register::{Wanted, WantedNote, wanted};
use crate::routes::paths;
use crate::ui::{
    Button, ButtonKind, Choice, FactRow, FieldHead, Form, RadioGroup, TextInput, TextKind, told,
};
use leptos::prelude::*;
use model::Language;
use model::accounts::{AccountDone, AddressForm, PasswordForm, Setting, Viewer};
use model::checks::Check;
use model::closed::Closed;
use texts::{td_string, words};

/// Tells the fields of the form for another address apart.
const ADDRESS: &str = "address-form";

/// `/account`
#[component]
pub fn AccountPage() -> impl IntoView {
    loaded(
        |asked: Asked| async move {
            let viewer = api::account(asked.language).await?;
            let waiting = api::waiting_address().await?;
            Ok((viewer, waiting, wanted().await?))
        },
        |(viewer, waiting, wanted), asked| {
            let (outcome, done) = (asked.outcome(), asked.done());
            view! { <Account viewer waiting wanted outcome done/> }.into_any()
        },
    )
}

#[component]
fn Account(
    viewer: Viewer,
    waiting: Option<String>,
    wanted: Wanted,
    outcome: Option<Outcome>,
    done: String,
) -> impl IntoView {
    let language = language();
    let of = |form: &str| Filled::of(outcome.as_ref(), form);
    let (password, chosen) = (of(Setting::Password.code()), of(Setting::Language.code()));
    let (name, departing) = (of(Setting::Name.code()), of(Setting::Depart.code()));
    let named = viewer.clone();
    let address = of(Setting::Address.code());
    let new_address = address.value(AddressForm::FIELDS.email, "");
    let value = chosen.value("language", viewer.language.code());
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    let email = viewer.email.clone();
    let has_postings = viewer.role.posts() || !viewer.memberships.is_empty();
    view! {
        <PageHead title=td_string!(language, account.title) private=true wrong=is_wrong/>
        <div class="work">
            <h1>{td_string!(language, account.title)}</h1>
            {told::<Setting>(&done)}
            {told::<AccountDone>(&done)}
            <WantedNote wanted/>
            <section class="account-part" aria-labelledby="who">
                <h2 id="who">{td_string!(language, account.who)}</h2>
                <Who viewer waiting/>
                <Privacy/>
            </section>
            <Name viewer=named filled=name/>
            <section class="account-part" aria-labelledby="language">
                <h2 id="language">{td_string!(language, account.language)}</h2>
                <Form filled=chosen name=Setting::Language.code() id=MAIN_FORM>
                    <RadioGroup head=FieldHead::new(language, "language").help(td_string!(language, account.language_help)).required() choices=languages(language) value/>
                    <div class="form-acts">
                        <Button>{td_string!(language, common.save)}</Button>
                    </div>
                </Form>
            </section>
            <section class="account-part" aria-labelledby="address">
                <h2 id="address">{td_string!(language, account.address.change)}</h2>
                <p>{td_string!(language, account.address.change_lead)}</p>
                <p><a href=paths::recovery_codes(language)>{td_string!(language, account.recovery.own)}</a></p>
                <Form filled=address name=Setting::Address.code() check=Check::Address within=ADDRESS>
                    <TextInput head=FieldHead::new(language, AddressForm::FIELDS.email).label(td_string!(language, account.address.new)).required().within(ADDRESS) value=new_address kind=TextKind::Email/>
                    <TextInput head=FieldHead::new(language, AddressForm::FIELDS.current).required().within(ADDRESS) kind=TextKind::CurrentPassword/>
                    <div class="form-acts">
                        <Button>{td_string!(language, account.address.button)}</Button>
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
                <h2 id="sessions">{td_string!(language, account.sessions.title)}</h2>
                <p>{td_string!(language, account.sessions.own_lead)}</p>
                <p><a href=paths::own_sessions(language)>{td_string!(language, account.sessions.own)}</a></p>
            </section>
            <Depart filled=departing has_postings/>
        </div>
    }
}

#[component]
fn Who(
    viewer: Viewer,
    /// The address that has been asked for.
    waiting: Option<String>,
) -> impl IntoView {
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
    let waiting = waiting.map(|address| {
        let words = td_string!(language, account.address.waiting, address = address);
        view! { <br/> <span class="hint">{words}</span> }
    });
    let has_organizations = !organizations.is_empty();
    view! {
        <dl class="facts">
            <FactRow label=words::label(language, "name")>{viewer.name}</FactRow>
            <FactRow label=words::label(language, "email")>{viewer.email} {waiting}</FactRow>
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
