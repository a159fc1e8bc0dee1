use super::api;
use super::api::Standing;
use super::follow::FollowButton;
use super::parts::{Verified, seat};
use crate::cards::OpportunityCards;
use crate::forms::{Filled, Outcome};
use crate::host::base_url;
use crate::language::{lang_of, language};
use crate::layout::{PageHead, loaded};
use crate::routes::paths;
use crate::ui::{
    Banner, Breadcrumb, EmptyState, FactRow, Icon, Paragraphs, Shape, breadcrumb_list, structured,
    told,
};
use leptos::prelude::*;
use model::address::query_string;
use model::closed::Closed;
use model::organizations::{OrganizationDetails, OrganizationPage as Shown};
use model::saved_searches::Follow;
use model::search::{Facet, SearchQuery};
use model::time::day_in_japan;
use serde_json::{Value, json};
use texts::{td_string, words};

/// `/organizations/{slug}`
#[component]
pub fn OrganizationPage() -> impl IntoView {
    loaded(
        |asked| api::details_of(asked.part("slug"), asked.language),
        |(page, standing), asked| {
            let (outcome, done) = (asked.outcome(), asked.done());
            view! { <OrganizationView page standing outcome done/> }.into_any()
        },
    )
}

#[component]
fn OrganizationView(
    page: Shown,
    standing: Standing,
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
        include_closed: true,
        ..SearchQuery::of(Facet::Organization, &head.slug)
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
        <Breadcrumb above=above.clone() here=name.clone() lang=lang_of(&head.name)/>
        {structured(breadcrumb_list(&base_url(), &above, &name))}
        {structured(in_schema(&details))}
        {told::<Follow>(&done)}
        <div class="row page-head">
            <h1 class="name" lang=lang_of(&head.name)>{name}</h1>
            {head.verified.then(|| view! { <Verified/> })}
            <FollowButton slug=slug.clone() following=standing.following filled/>
        </div>
        {details.imported.then(|| view! { <Banner><p>{td_string!(language, organization.imported)}</p></Banner> })}
        <About details/>
        <Belonging slug standing/>
        <section class="shelf" aria-labelledby="open">
            <div class="shelf-head">
                <h2 id="open">{td_string!(language, organization.open_title)}</h2>
            </div>
            {postings}
        </section>
    }
}

/// The organization in the words of schema.org.
fn in_schema(details: &OrganizationDetails) -> Value {
    let (summary, language) = (&details.summary, language());
    let page = paths::organization(language, &summary.head.slug);
    let number = details.corporate_number.as_ref().map(|number| {
        json!({ "@type": "PropertyValue", "propertyID": "JP-corporate-number", "value": number })
    });
    json!({
        "@type": "Organization",
        "name": summary.head.name.text,
        "description": details.description.as_ref().map(|description| &description.text),
        "url": format!("{}{page}", base_url()),
        "sameAs": details.website,
        "identifier": number,
    })
}

/// The way to the others of it, or to belong to it.
#[component]
fn Belonging(slug: String, standing: Standing) -> impl IntoView {
    let language = language();
    let (href, words) = match standing {
        Standing { role: Some(_), .. } => (
            paths::members(language, &slug),
            td_string!(language, organization.members_link),
        ),
        Standing { may_join: true, .. } => (
            paths::join_organization(language) + &query_string([("q", slug)]),
            td_string!(language, organization.ask_to_join),
        ),
        _ => return ().into_any(),
    };
    view! { <p><a href=href>{words}</a></p> }.into_any()
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
    let domains = details
        .domains
        .iter()
        .map(|domain| td_string!(language, organization.proved_domain, domain = domain));
    let domains = domains.collect::<Vec<_>>().join(" / ");
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
        <section class="stack organization-about" aria-label=td_string!(language, organization.about)>
            {description}
            <dl class="facts">
                {industry.map(|industry| view! { <FactRow label=words::label(language, "industry")>{industry}</FactRow> })}
                {seat.map(|seat| view! { <FactRow label=td_string!(language, organization.seat)>{seat}</FactRow> })}
                {website.map(|website| view! { <FactRow label=words::label(language, "website")>{website}</FactRow> })}
                {details.corporate_number.map(|number| view! {
                    <FactRow label=words::label(language, "corporate_number")>{number}</FactRow>
                })}
                {verified.map(|day| view! { <FactRow label=td_string!(language, organization.verified_on)>{day}</FactRow> })}
                {(!domains.is_empty()).then(|| view! { <FactRow label=td_string!(language, organization.proved_by)>{domains}</FactRow> })}
                <FactRow label=td_string!(language, organization.published)>{details.published}</FactRow>
            </dl>
        </section>
    }
}
