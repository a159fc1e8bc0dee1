use super::api;
use super::follow::{FollowButton, Following};
use super::parts::{Verified, seat};
use crate::forms::{Filled, Outcome, sent};
use crate::language::{lang_of, language};
use crate::layout::{Loaded, PageHead};
use crate::opportunities::OpportunityCards;
use crate::routes::{self, paths};
use crate::ui::{Banner, Breadcrumb, EmptyState, FactRow, Icon, Paragraphs, Shape, told};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::closed::Closed;
use model::organizations::{OrganizationDetails, OrganizationPage as Shown};
use model::saved_searches::Follow;
use model::search::SearchQuery;
use model::time::day_in_japan;
use texts::{td_string, words};

/// `/organizations/{slug}`
#[component]
pub fn OrganizationPage() -> impl IntoView {
    let language = language();
    let (params, query) = (use_params_map(), routes::query());
    let outcome = use_context::<Outcome>();
    let asked = Memo::new(move |_| {
        let slug = params.with(|params| params.get("slug").unwrap_or_default());
        (slug, query.with(|query| sent(query, "done")))
    });
    let page = Resource::new_blocking(
        move || asked.get(),
        move |(slug, done)| {
            let outcome = outcome.clone();
            async move {
                let (page, following) = api::details_of(slug, language).await?;
                Ok((page, following, outcome, done))
            }
        },
    );
    view! {
        <Loaded
            data=page
            show=|(page, following, outcome, done)| view! { <OrganizationView page following outcome done/> }.into_any()
        />
    }
}

#[component]
fn OrganizationView(
    page: Shown,
    following: Following,
    outcome: Option<Outcome>,
    done: String,
) -> impl IntoView {
    let language = language();
    let Shown {
        details, postings, ..
    } = page;
    let head = details.summary.head.clone();
    let name = head.name.text.clone();
    let slug = head.slug.clone();
    let filled = Filled::of(outcome.as_ref(), Follow::Follow.code());
    let above = vec![
        (
            paths::home(language),
            td_string!(language, home.short_title).to_owned(),
        ),
        (
            paths::organizations(language),
            td_string!(language, organization.title).to_owned(),
        ),
    ];
    let all = SearchQuery {
        organizations: vec![head.slug.clone()],
        include_closed: true,
        ..SearchQuery::default()
    };
    let postings = if postings.is_empty() {
        let action = (
            paths::search(language, &all),
            td_string!(language, organization.past).to_owned(),
        );
        view! {
            <EmptyState
                title=td_string!(language, organization.empty.title)
                advice=td_string!(language, organization.empty.advice)
                action
            />
        }
        .into_any()
    } else {
        view! { <OpportunityCards postings level=3 class="cards-wide"/> }.into_any()
    };
    view! {
        <PageHead title=name.clone() wrong=outcome.as_ref().is_some_and(Outcome::is_wrong)/>
        <Breadcrumb above here=name.clone()/>
        {told::<Follow>(&done)}
        <div class="page-head">
            <h1 lang=lang_of(&head.name)>{name}</h1>
            {head.verified.then(|| view! { <Verified/> })}
            <FollowButton slug following filled/>
        </div>
        {details.imported.then(|| view! { <Banner><p>{td_string!(language, organization.imported)}</p></Banner> })}
        <About details/>
        <section class="shelf" aria-labelledby="open">
            <div class="shelf-head">
                <h2 id="open">{td_string!(language, organization.open_title)}</h2>
            </div>
            {postings}
        </section>
    }
}

#[component]
fn About(details: OrganizationDetails) -> impl IntoView {
    let language = language();
    let summary = details.summary;
    let description = details.description.map(|description| {
        view! { <div class="prose" lang=lang_of(&description)><Paragraphs text=description.text.clone()/></div> }
    });
    let seat = seat(language, &summary);
    let industry = summary
        .industry
        .map(|industry| words::of(language, industry));
    let verified = details
        .verified_at
        .map(|at| words::day(language, day_in_japan(at)));
    let website = details.website.map(|address| {
        view! {
            <a href=address.clone() target="_blank" rel="nofollow noopener noreferrer">
                {address.clone()}
                <Icon shape=Shape::External/>
                <span class="only-read">{td_string!(language, common.new_tab)}</span>
            </a>
        }
    });
    view! {
        <section class="organization-about" aria-label=td_string!(language, organization.about)>
            {description}
            <dl class="facts">
                {industry.map(|industry| view! { <FactRow label=words::label(language, "industry")>{industry}</FactRow> })}
                {seat.map(|seat| view! { <FactRow label=td_string!(language, organization.seat)>{seat}</FactRow> })}
                {website.map(|website| view! { <FactRow label=words::label(language, "website")>{website}</FactRow> })}
                {details.corporate_number.map(|number| view! {
                    <FactRow label=words::label(language, "corporate_number")>{number}</FactRow>
                })}
                {verified.map(|day| view! { <FactRow label=td_string!(language, organization.verified_on)>{day}</FactRow> })}
                <FactRow label=td_string!(language, organization.published)>{details.published}</FactRow>
            </dl>
        </section>
    }
}
