use super::api;
use super::request_case::TwinFacts;
use crate::forms::{Filled, Outcome};
use crate::language::{lang_of, language};
use crate::layout::{self, StillPage, still};
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, Button, ButtonKind, FieldHead, Form, LinkButton, TextInput, TextKind, Tone,
};
use leptos::prelude::*;
use model::address::query_string;
use model::closed::Closed;
use model::organizations::{MergeForm, OrganizationSummary, OrganizationsForm, SideBySide};
use model::{Language, OrganizationId};
use texts::{td_string, words};

/// `/desk/organizations/merge`
#[component]
pub fn DeskMergePage() -> impl IntoView {
    still(api::merge_page)
}

/// What the address asks for.
pub struct Asked {
    pub from: Option<OrganizationId>,
    pub into: Option<OrganizationId>,
    pub q: String,
}

impl Asked {
    pub fn read(asked: &layout::Asked) -> Self {
        Self {
            from: asked.value("from").parse().ok(),
            into: asked.value("into").parse().ok(),
            q: asked.value("q"),
        }
    }
}

/// Nothing was chosen yet: the list is where one begins.
pub fn unasked() -> StillPage {
    let language = language();
    let href = paths::desk_organizations(language);
    let body = view! {
        <Head/>
        <p>{td_string!(language, desk.organizations.merge_lead)}</p>
        <div class="actions">
            <LinkButton href>{td_string!(language, desk.organizations.all)}</LinkButton>
        </div>
    };
    page(body)
}

fn page(body: impl IntoView) -> StillPage {
    let title = td_string!(language(), desk.organizations.merge_title).to_owned();
    let outcome = use_context::<Outcome>();
    StillPage::work(title, outcome.as_ref().is_some_and(Outcome::is_wrong), body)
}

#[component]
fn Head() -> impl IntoView {
    let language = language();
    let above = vec![
        (
            paths::desk(language),
            td_string!(language, desk.title).to_owned(),
        ),
        (
            paths::desk_organizations(language),
            td_string!(language, desk.organizations.title).to_owned(),
        ),
    ];
    let title = td_string!(language, desk.organizations.merge_title);
    let refused = use_context::<Outcome>().filter(Outcome::is_wrong);
    let refused = refused.map(|one| words::problem(language, &one.problem));
    view! {
        <Breadcrumb above here=title/>
        <h1>{title}</h1>
        {refused.map(|words| view! { <Banner tone=Tone::Error><p>{words}</p></Banner> })}
    }
}

pub fn shown(asked: Asked, both: SideBySide) -> StillPage {
    let language = language();
    let (from, twin) = both.from;
    let into = both.into.map(|(into, other)| {
        let swap = address(language, into, Some(from));
        view! {
            <section class="panel">
                <h2>{td_string!(language, desk.organizations.into)}</h2>
                <TwinFacts twin=other/>
            </section>
            <Form filled=Filled::default() name=OrganizationsForm::Merge.code()>
                <input type="hidden" name=MergeForm::FIELDS.from value=from.to_string()/>
                <input type="hidden" name=MergeForm::FIELDS.into value=into.to_string()/>
                <div class="form-acts">
                    <Button kind=ButtonKind::Primary>{td_string!(language, desk.organizations.merge_act)}</Button>
                    <LinkButton href=swap>{td_string!(language, desk.organizations.swap)}</LinkButton>
                </div>
            </Form>
        }
    });
    let body = view! {
        <Head/>
        <p>{td_string!(language, desk.organizations.merge_lead)}</p>
        <section class="panel">
            <h2>{td_string!(language, desk.organizations.from)}</h2>
            <TwinFacts twin/>
        </section>
        {into}
        <Choose from q=asked.q found=both.found/>
    };
    page(body)
}

#[component]
fn Choose(from: OrganizationId, q: String, found: Vec<OrganizationSummary>) -> impl IntoView {
    let language = language();
    let head = FieldHead::new(language, "q").label(td_string!(language, organization.join.search));
    let items = found.into_iter().map(|one| {
        let href = address(language, from, Some(one.head.id));
        let lang = lang_of(&one.head.name);
        view! {
            <li class="row-apart join-found">
                <span lang=lang>{one.head.name.text.clone()}</span>
                <a href=href>
                    {td_string!(language, desk.organizations.choose_this)}
                    <span class="only-read">{td_string!(language, desk.people.whom, name = one.head.name.text)}</span>
                </a>
            </li>
        }
    });
    let items = items.collect_view();
    view! {
        <section aria-labelledby="choose">
            <h2 id="choose">{td_string!(language, desk.organizations.choose)}</h2>
            <form method="get" class="filter-row" role="search">
                <input type="hidden" name="from" value=from.to_string()/>
                <TextInput head value=q kind=TextKind::Search/>
                <Button>{td_string!(language, common.search)}</Button>
            </form>
            <ul class="stack plain-list join-list">{items}</ul>
        </section>
    }
}

fn address(language: Language, from: OrganizationId, into: Option<OrganizationId>) -> String {
    let into = into.map(|into| ("into", into.to_string()));
    let pairs = std::iter::once(("from", from.to_string())).chain(into);
    paths::desk_merge(language) + &query_string(pairs)
}
