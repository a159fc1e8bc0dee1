use super::api;
use super::join_bring::Bring;
use super::parts::{Verified, seat};
use crate::forms::{Filled, Outcome};
use crate::language::{lang_of, language};
use crate::layout::{Asked, StillPage, still};
use crate::routes::paths;
use crate::ui::{
    Banner, Button, Details, FieldHead, FilterRow, Form, NoForm, Tag, TextInput, TextKind, Tone,
};
use leptos::prelude::*;
use model::closed::Closed;
use model::organizations::{
    JoinForm, JoinPage as Shown, OrganizationSummary, RequestMove, RequestView,
};
use texts::{td_string, words};

/// `/organizations/join`
#[component]
pub fn JoinPage() -> impl IntoView {
    still(api::join_page)
}

pub fn shown(asked: Asked, page: Shown) -> StillPage {
    let language = language();
    let outcome = use_context::<Outcome>();
    let title = td_string!(language, organization.join.title);
    let bring = Filled::of(outcome.as_ref(), JoinForm::Bring.code());
    let refused = outcome
        .as_ref()
        .filter(|one| one.form == JoinForm::Ask.code());
    let refused = refused.map(|one| words::problem(language, &one.problem));
    let is_withdrawn = asked.done() == RequestMove::Withdraw.code();
    let q = asked.value("q");
    let has_looked = !q.is_empty() || bring.problem().is_some();
    let none =
        (has_looked && page.found.is_empty()).then(|| td_string!(language, organization.join.none));
    let found = (!page.found.is_empty()).then(|| view! { <Found found=page.found/> });
    let new = if has_looked {
        let q = q.clone();
        let is_open = none.is_some() || bring.problem().is_some();
        view! {
            <Details summary=td_string!(language, organization.join.bring) is_open class="panel">
                <Bring filled=bring q/>
            </Details>
        }
        .into_any()
    } else {
        view! { <NoForm/> }.into_any()
    };
    let head = FieldHead::new(language, "q").label(td_string!(language, organization.join.search));
    let body = view! {
        <h1>{title}</h1>
        <p class="lead">{td_string!(language, organization.join.lead)}</p>
        {is_withdrawn.then(|| view! {
            <Banner tone=Tone::Success><p>{td_string!(language, organization.request.done.moved)}</p></Banner>
        })}
        {refused.map(|words| view! { <Banner tone=Tone::Error><p>{words}</p></Banner> })}
        {(!page.requests.is_empty()).then(|| view! { <Own requests=page.requests/> })}
        <FilterRow>
            <TextInput head value=q kind=TextKind::Search/>
        </FilterRow>
        {none.map(|words| view! { <p role="status">{words}</p> })}
        {found}
        {new}
    };
    let is_wrong = outcome.as_ref().is_some_and(Outcome::is_wrong);
    StillPage::work(title.to_owned(), is_wrong, body)
}

#[component]
fn Own(requests: Vec<RequestView>) -> impl IntoView {
    let language = language();
    let items = requests
        .into_iter()
        .map(|one| {
            let href = paths::join_request(language, one.id);
            let lang = lang_of(&one.name);
            view! {
                <li>
                    <a href=href lang=lang>{one.name.text.clone()}</a>
                    " " <Tag>{words::of(language, one.state)}</Tag>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="panel" aria-labelledby="own">
            <h2 id="own">{td_string!(language, organization.join.own)}</h2>
            <p class="hint">{td_string!(language, organization.join.own_lead)}</p>
            <ul class="plain-list">{items}</ul>
        </section>
    }
}

#[component]
fn Found(found: Vec<OrganizationSummary>) -> impl IntoView {
    let language = language();
    let items = found.into_iter().map(|one| {
        let head = one.head.clone();
        let name = head.name.text.clone();
        let seat = seat(language, &one);
        view! {
            <li class="row-apart join-found">
                <div>
                    <a href=paths::organization(language, &head.slug) lang=lang_of(&head.name)>{name.clone()}</a>
                    {head.verified.then(|| view! { <Verified/> })}
                    {seat.map(|seat| view! { <p class="hint">{seat}</p> })}
                </div>
                <Form filled=Filled::default() name=JoinForm::Ask.code() class="form-inline">
                    <input type="hidden" name="organization" value=head.id.to_string()/>
                    <Button>
                        {td_string!(language, organization.join.ask)}
                        <span class="only-read">{td_string!(language, organization.members.whom, name = name)}</span>
                    </Button>
                </Form>
            </li>
        }
    });
    view! {
        <section aria-labelledby="found">
            <h2 id="found">{td_string!(language, organization.join.found)}</h2>
            <ul class="stack plain-list join-list">{items.collect_view()}</ul>
        </section>
    }
}
