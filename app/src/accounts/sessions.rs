use super::api;
use crate::forms::{Filled, Outcome};
use crate::language::language;
use crate::layout::{Asked, PageHead, loaded};
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, Button, ButtonKind, Form, Instant, LinkButton, Table, Tag, Tone, told,
};
use leptos::prelude::*;
use model::Language;
use model::accounts::{AccountDone, Device, Ending, SessionView, SessionsForm};
use model::closed::Closed;
use texts::{td_string, words};

/// `/account/sessions`
#[component]
pub fn SessionsPage() -> impl IntoView {
    loaded(
        |_| api::sessions(),
        |(sessions, is_proven), asked| view! { <Sessions sessions is_proven asked/> }.into_any(),
    )
}

/// The browsers somebody is signed in with; each can be signed out from here by whoever has typed the password a while ago at most.
#[component]
fn Sessions(sessions: Vec<SessionView>, is_proven: bool, asked: Asked) -> impl IntoView {
    let language = language();
    let title = td_string!(language, account.sessions.title);
    let above = vec![(
        paths::account(language),
        td_string!(language, account.title).to_owned(),
    )];
    let refused = asked.outcome().filter(Outcome::is_wrong);
    let refused = refused.map(|outcome| words::problem(language, &outcome.problem));
    let done = match &refused {
        Some(_) => None,
        None => told::<SessionsForm>(&asked.done()),
    };
    let is_just_proven = is_proven && asked.done() == AccountDone::Proved.code();
    let is_alone = sessions.iter().all(|one| one.is_this);
    let has_acts = is_proven && !is_alone;
    let lead = match has_acts {
        true => td_string!(language, account.sessions.lead),
        false => td_string!(language, account.sessions.lead_before),
    };
    view! {
        <PageHead title private=true wrong=refused.is_some()/>
        <div class="work">
            <Breadcrumb above here=title/>
            <h1>{title}</h1>
            {done}
            {refused.map(|words| view! { <Banner tone=Tone::Error><p>{words}</p></Banner> })}
            {is_just_proven.then(|| view! {
                <Banner tone=Tone::Info><p>{td_string!(language, account.prove.done)}</p></Banner>
            })}
            {(!is_alone).then(|| view! { <p>{lead}</p> })}
            <Browsers sessions has_acts/>
            {is_alone.then(|| view! { <p>{td_string!(language, account.sessions.alone)}</p> })}
            {is_proven.then(|| view! { <Everywhere is_alone/> })}
            {(!is_proven && !is_alone).then(|| view! { <ToProof/> })}
        </div>
    }
}

#[component]
fn Browsers(sessions: Vec<SessionView>, has_acts: bool) -> impl IntoView {
    let language = language();
    let mut columns = vec![
        td_string!(language, account.sessions.device).to_owned(),
        td_string!(language, account.sessions.place).to_owned(),
        td_string!(language, account.sessions.begun).to_owned(),
        td_string!(language, account.sessions.seen).to_owned(),
    ];
    if has_acts {
        columns.push(td_string!(language, account.act).to_owned());
    }
    let rows = sessions
        .into_iter()
        .map(|session| {
            let mut cells = vec![
                who(language, &session),
                place(language, session.on_campus).into_any(),
                view! { <Instant at=session.created_at/> }.into_any(),
                view! { <Instant at=session.seen_at/> }.into_any(),
            ];
            if has_acts {
                cells.push(act(language, &session));
            }
            cells
        })
        .collect();
    view! { <Table caption=td_string!(language, account.sessions.title) columns rows/> }
}

/// The way to the buttons.
#[component]
fn ToProof() -> impl IntoView {
    let language = language();
    let href = paths::prove_then(language, &paths::own_sessions(language));
    view! {
        <p>{td_string!(language, account.sessions.proof_lead)}</p>
        <p><LinkButton href>{td_string!(language, account.sessions.proof)}</LinkButton></p>
    }
}

/// All of them at once, with this browser or without it.
#[component]
fn Everywhere(is_alone: bool) -> impl IntoView {
    let language = language();
    view! {
        {(!is_alone).then(|| view! { <p>{td_string!(language, account.sessions.everywhere_lead)}</p> })}
        <Form filled=Filled::default() name=SessionsForm::Several.code()>
            <div class="form-acts">
                {(!is_alone).then(|| view! {
                    <Button name="act" value=Ending::Others.code()>{td_string!(language, account.sessions.end_others)}</Button>
                })}
                <Button kind=ButtonKind::Quiet name="act" value=Ending::All.code()>{td_string!(language, account.sessions.end_all)}</Button>
            </div>
        </Form>
    }
}

fn who(language: Language, session: &SessionView) -> AnyView {
    let is_this = session.is_this;
    view! {
        {called(language, Device::of(&session.user_agent))}
        {is_this.then(|| view! { " " <Tag>{td_string!(language, account.sessions.this)}</Tag> })}
    }
    .into_any()
}

fn called(language: Language, device: Device) -> String {
    match (device.browser, device.system) {
        (Some(browser), Some(system)) => td_string!(
            language,
            account.sessions.on,
            browser = browser,
            system = system
        ),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => td_string!(language, account.sessions.unknown).to_owned(),
    }
}

fn place(language: Language, on_campus: Option<bool>) -> &'static str {
    match on_campus {
        Some(true) => td_string!(language, account.sessions.on_campus),
        Some(false) => td_string!(language, account.sessions.elsewhere),
        None => td_string!(language, account.sessions.unknown_place),
    }
}

fn act(language: Language, session: &SessionView) -> AnyView {
    // The way out of this one is in the menu of the account, and below.
    if session.is_this {
        return ().into_any();
    }
    let id = session.id.to_string();
    view! {
        <Form filled=Filled::default() name=SessionsForm::One.code() class="form-inline">
            <input type="hidden" name="session" value=id/>
            <Button>{td_string!(language, account.sessions.end)}</Button>
        </Form>
    }
    .into_any()
}
