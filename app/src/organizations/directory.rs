use super::api;
use super::parts::{Verified, seat};
use crate::forms::sent;
use crate::language::{lang_of, language};
use crate::layout::{Loaded, PageHead};
use crate::routes::paths::query_string;
use crate::routes::{paths, query};
use crate::ui::{EmptyState, Icon, Pager, Shape};
use leptos::prelude::*;
use model::organizations::OrganizationSummary;
use model::page::{self, Page};
use texts::{td_string, words};

/// `/organizations`
#[component]
pub fn DirectoryPage() -> impl IntoView {
    let language = language();
    let query = query();
    let asked = Memo::new(move |_| {
        query.with(|query| (sent(query, "q"), page::asked(&sent(query, "page"))))
    });
    let found = Resource::new_blocking(
        move || asked.get(),
        move |(q, page)| api::directory(q, page, language),
    );
    view! {
        <div class="directory">
            <div class="page-head">
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
                        value=move || asked.get().0
                        aria-label=td_string!(language, organization.search)
                        placeholder=td_string!(language, organization.search)
                        autocomplete="off"
                    />
                    <button type="submit" class="button button-primary">
                        {td_string!(language, common.search)}
                    </button>
                </form>
            </search>
            <Loaded data=found show/>
        </div>
    }
}

/// Begins with `?` unless it is the first page of all.
fn list_query(q: &str, page: u32) -> String {
    let q = (!q.is_empty()).then(|| ("q", q.to_owned()));
    let page = (page > 1).then(|| ("page", page.to_string()));
    query_string(q.into_iter().chain(page))
}

fn show(found: Page<OrganizationSummary>) -> AnyView {
    let language = language();
    let q = query().with_untracked(|query| sent(query, "q"));
    let address = list_query(&q, found.page);
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
    let href = move |page: u32| paths::organizations(language) + &list_query(&q, page);
    if found.items.is_empty() {
        let action = (
            paths::organizations(language),
            td_string!(language, organization.all).to_owned(),
        );
        return view! {
            <EmptyState
                title=td_string!(language, organization.none.title)
                advice=td_string!(language, organization.none.advice)
                action
            />
        }
        .into_any();
    }
    let last = found.last();
    let items = found
        .items
        .into_iter()
        .map(|organization| view! { <li><Card organization/></li> })
        .collect_view();
    view! {
        <p class="found-count" role="status">{td_string!(language, organization.count, n = found.total)}</p>
        <ul class="cards cards-wide">{items}</ul>
        <Pager page=found.page last href=Callback::new(href)/>
    }
    .into_any()
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
                <a href=paths::organization(language, &head.slug) lang=lang_of(&head.name)>{head.name.text.clone()}</a>
            </h2>
            {head.verified.then(|| view! { <Verified/> })}
            <p class="card-organization">
                {[industry, seat(language, &organization)].into_iter().flatten().collect::<Vec<_>>().join("・")}
            </p>
            <p class="card-open">{open}</p>
        </article>
    }
}
