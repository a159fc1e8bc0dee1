use super::api;
use super::parts::{Verified, seat};
use crate::language::{lang_of, language};
use crate::layout::{Asked, PageHead, loaded};
use crate::routes::paths;
use crate::routes::paths::page_query;
use crate::ui::{EmptyState, Icon, Shape, paged};
use leptos::prelude::*;
use model::organizations::OrganizationSummary;
use model::page::Page;
use texts::{td_string, words};

/// `/organizations`
#[component]
pub fn DirectoryPage() -> impl IntoView {
    let language = language();
    let found = loaded(
        |asked| api::directory(asked.value("q"), asked.page(), asked.language),
        show,
    );
    view! {
        <div class="directory">
            <div class="row page-head">
                <h1>{td_string!(language, organization.title)}</h1>
                <p class="lead">{td_string!(language, organization.lead)}</p>
            </div>
            <search aria-label=td_string!(language, organization.search)>
                <form class="search-box" method="get" action=paths::organizations(language)>
                    <Icon shape=Shape::Search/>
                    <input
                        class="input"
                        type="search"
                        name="q"
                        value=Asked::here().value("q")
                        aria-label=td_string!(language, organization.search)
                        placeholder=td_string!(language, organization.search)
                        autocomplete="off"
                    />
                    <button type="submit" class="button button-primary">
                        {td_string!(language, common.search)}
                    </button>
                </form>
            </search>
            {found}
        </div>
    }
}

fn show(found: Page<OrganizationSummary>, asked: Asked) -> AnyView {
    let language = asked.language;
    let q = asked.value("q");
    let address = page_query([("q", q.clone())], found.page);
    view! {
        <PageHead
            title=td_string!(language, organization.title)
            description=td_string!(language, organization.lead)
            query=address
        />
        <Found found q/>
    }
    .into_any()
}

#[component]
fn Found(found: Page<OrganizationSummary>, q: String) -> impl IntoView {
    let language = language();
    let action = (
        paths::organizations(language),
        td_string!(language, organization.all).to_owned(),
    );
    let none = view! {
        <EmptyState
            title=td_string!(language, organization.none.title)
            advice=td_string!(language, organization.none.advice)
            action
        />
    };
    let count = td_string!(language, organization.count, n = found.total);
    let href =
        move |page: u32| paths::organizations(language) + &page_query([("q", q.clone())], page);
    paged(found, href, none, |organizations| {
        let items = organizations
            .into_iter()
            .map(|organization| view! { <li><Card organization/></li> })
            .collect_view();
        view! {
            <p class="found-count" role="status">{count}</p>
            <ul class="cards cards-wide">{items}</ul>
        }
        .into_any()
    })
}

#[component]
fn Card(organization: OrganizationSummary) -> impl IntoView {
    let language = language();
    let head = organization.head.clone();
    let industry = organization
        .industry
        .map(|industry| words::of(language, industry));
    let open = match organization.open_postings {
        0 => td_string!(language, organization.open_none).to_owned(),
        n => td_string!(language, organization.open, n = n),
    };
    view! {
        <article class="card card-organization-entry">
            <h2 class="card-title">
                <a class="name" href=paths::organization(language, &head.slug) lang=lang_of(&head.name)>{head.name.text.clone()}</a>
            </h2>
            {head.verified.then(|| view! { <Verified/> })}
            <p class="card-organization">
                {[industry, seat(language, &organization)].into_iter().flatten().collect::<Vec<_>>().join("・")}
            </p>
            <p class="card-open">{open}</p>
        </article>
    }
}
