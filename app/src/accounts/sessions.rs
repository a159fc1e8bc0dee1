use crate::forms::Filled;
use crate::language::language;
use crate::ui::{Button, ButtonKind, Form, Instant, Table, Tag};
use leptos::prelude::*;
use model::Language;
use model::accounts::{Ending, SessionView, Setting};
use model::closed::Closed;
use texts::td_string;

/// The browsers somebody is signed in with; each can be signed out from here.
#[component]
pub fn Sessions(sessions: Vec<SessionView>) -> impl IntoView {
    let language = language();
    let columns = vec![
        td_string!(language, account.browser).to_owned(),
        td_string!(language, account.signed_in_at).to_owned(),
        td_string!(language, account.seen_at).to_owned(),
        td_string!(language, account.act).to_owned(),
    ];
    let rows = sessions
        .into_iter()
        .map(|session| {
            vec![
                who(language, &session),
                view! { <Instant at=session.created_at/> }.into_any(),
                view! { <Instant at=session.seen_at/> }.into_any(),
                act(language, &session),
            ]
        })
        .collect();
    view! {
        <Table caption=td_string!(language, account.sessions) columns rows/>
        <Everywhere/>
    }
}

/// All of them at once, with this browser or without it.
#[component]
fn Everywhere() -> impl IntoView {
    let language = language();
    view! {
        <p>{td_string!(language, account.everywhere_lead)}</p>
        <Form filled=Filled::default() name=Setting::Sessions.code()>
            <div class="form-acts">
                <Button name="act" value=Ending::Others.code()>{td_string!(language, account.end_others)}</Button>
                <Button kind=ButtonKind::Quiet name="act" value=Ending::All.code()>{td_string!(language, account.end_all)}</Button>
            </div>
        </Form>
    }
}

fn who(language: Language, session: &SessionView) -> AnyView {
    let is_this = session.is_this;
    view! {
        {browser(language, &session.user_agent)}
        {is_this.then(|| view! { " " <Tag>{td_string!(language, account.this_browser)}</Tag> })}
    }
    .into_any()
}

fn act(language: Language, session: &SessionView) -> AnyView {
    // The way out of this one is in the menu of the account, and below.
    if session.is_this {
        return ().into_any();
    }
    let id = session.id.to_string();
    view! {
        <Form filled=Filled::default() name=Setting::Session.code() class="form-inline">
            <input type="hidden" name="session" value=id/>
            <Button>{td_string!(language, account.end)}</Button>
        </Form>
    }
    .into_any()
}

/// A name people know, out of what the browser says of itself. The order matters: most claim to be others too.
fn browser(language: Language, user_agent: &str) -> String {
    const KNOWN: [(&str, &str); 6] = [
        ("Edg/", "Edge"),
        ("Line/", "LINE"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("CriOS/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 6] = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ];
    let find = |list: &[(&str, &'static str)]| {
        list.iter()
            .find(|(mark, _)| user_agent.contains(mark))
            .map(|(_, name)| *name)
    };
    match (find(&KNOWN), find(&SYSTEMS)) {
        (Some(program), Some(system)) => format!("{program} · {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => td_string!(language, account.unknown_browser).to_owned(),
    }
}
