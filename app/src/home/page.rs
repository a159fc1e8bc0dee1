use super::api;
use super::kinds::Kinds;
use crate::cards::OpportunityCards;
use crate::context::Session;
use crate::host::{base_url, school};
use crate::language::language;
use crate::layout::{PageHead, loaded};
use crate::routes::paths;
use crate::search::SearchBox;
use crate::ui::{EmptyState, Icon, Shape, structured};
use crate::viewed::ViewedList;
use leptos::prelude::*;
use model::Language;
use model::closed::Closed;
use model::opportunities::{OpportunityHead, OpportunitySummary};
use model::search::{Front, SearchQuery, Sort};
use serde_json::{Value, json};
use texts::td_string;

/// `/`
#[component]
pub fn HomePage() -> impl IntoView {
    let language = language();
    let shown = loaded(
        |asked| api::home(asked.language),
        |(front, viewed), _| view! { <Shown front viewed/> }.into_any(),
    );
    view! {
        <PageHead title=td_string!(language, home.title) description=td_string!(language, home.lead)/>
        {structured(in_schema(language))}
        <Hero/>
        {shown}
    }
}

/// The portal in the words of schema.org: whose it is, and how one searches it.
fn in_schema(language: Language) -> Value {
    let address = |path: String| format!("{}{path}", base_url());
    let list = address(paths::opportunities(language));
    json!({
        "@type": "WebSite",
        "name": td_string!(language, common.name),
        "url": address(paths::home(language)),
        "inLanguage": language.code(),
        "publisher": { "@type": "CollegeOrUniversity", "name": school().name.shown(language).text },
        "potentialAction": {
            "@type": "SearchAction",
            "target": format!("{list}?q={{words}}"),
            "query-input": "required name=words",
        },
    })
}

#[component]
fn Hero() -> impl IntoView {
    let language = language();
    view! {
        <section class="hero">
            <div class="stack hero-inner">
                <h1>{td_string!(language, home.heading)}</h1>
                <p class="hero-lead">{td_string!(language, home.lead)}</p>
                <SearchBox text=String::new()/>
            </div>
            <HeroBridge/>
        </section>
    }
}

/// The bridge of the name: one arch, its hangers, its deck.
#[component]
fn HeroBridge() -> impl IntoView {
    let hangers = (1..12)
        .map(|n| {
            let x = 60 * n;
            // A parabola through (0, 150), (360, 18), (720, 150).
            let from_middle = x - 360;
            let y = 18 + 132 * from_middle * from_middle / (360 * 360);
            format!("M{x} {y}V150")
        })
        .collect::<String>();
    view! {
        <svg class="hero-bridge" viewBox="-40 0 800 190" width="800" height="190" aria-hidden="true">
            <path class="bridge-hangers" d=hangers></path>
            <path class="bridge-arch" d="M0 150Q360 -114 720 150"></path>
            <path class="bridge-deck" d="M-40 150H760"></path>
            <path class="bridge-water" d="M60 172H240M320 182H470M540 170H690"></path>
        </svg>
    }
}

#[component]
fn Shown(front: Front, viewed: Vec<OpportunityHead>) -> impl IntoView {
    let language = language();
    let closing = SearchQuery {
        sort: Some(Sort::Deadline),
        ..SearchQuery::default()
    };
    let newest = SearchQuery {
        sort: Some(Sort::Newest),
        ..SearchQuery::default()
    };
    let is_empty = front.newest.is_empty() && front.closing.is_empty();
    view! {
        <Kinds kinds=front.kinds/>
        {is_empty.then(|| view! {
            <EmptyState
                title=td_string!(language, home.empty.title)
                advice=td_string!(language, home.empty.advice)
                action=(paths::about(language), td_string!(language, nav.about).to_owned())
            />
        })}
        <Shelf
            id="closing"
            title=td_string!(language, home.closing)
            postings=front.closing
            more=paths::search(language, &closing)
        />
        <Shelf
            id="newest"
            title=td_string!(language, home.newest)
            postings=front.newest
            more=paths::search(language, &newest)
        />
        <ViewedList postings=viewed/>
        <Invitation organizations=front.organizations/>
    }
}

#[component]
fn Shelf(
    id: &'static str,
    title: &'static str,
    postings: Vec<OpportunitySummary>,
    more: String,
) -> impl IntoView {
    (!postings.is_empty()).then(|| {
        view! {
            <section class="shelf" aria-labelledby=id>
                <div class="shelf-head">
                    <h2 id=id>{title}</h2>
                    <a class="more" href=more>
                        {td_string!(language(), home.more)}
                        <span class="only-read">{title}</span>
                        <Icon shape=Shape::Chevron/>
                    </a>
                </div>
                <OpportunityCards postings level=3 class="cards-wide" within=id/>
            </section>
        }
    })
}

/// For those who bring something.
#[component]
fn Invitation(organizations: u64) -> impl IntoView {
    let language = language();
    // Students are not asked to do what they may not; guests are told who may.
    let post = match use_context::<Session>().and_then(|Session(person)| person) {
        None => Some((
            paths::contact(language),
            td_string!(language, home.invitation.ask),
        )),
        Some(person) if person.viewer().may_post() => Some((
            paths::new_posting(language),
            td_string!(language, home.invitation.post),
        )),
        Some(_) => None,
    };
    let register = use_context::<Session>().is_none_or(|Session(person)| person.is_none());
    view! {
        <section class="row-apart invitation" aria-labelledby="invitation">
            <div>
                <h2 id="invitation">{td_string!(language, home.invitation.title)}</h2>
                <p>{td_string!(language, home.invitation.text)}</p>
            </div>
            <div class="actions">
                {post.map(|(href, words)| view! { <a class="button button-primary" href=href>{words}</a> })}
                {register.then(|| view! {
                    <a class="button button-secondary" href=paths::register(language)>{td_string!(language, account.register)}</a>
                })}
                <a class="button button-secondary" href=paths::organizations(language)>
                    {td_string!(language, home.invitation.organizations, n = organizations)}
                </a>
            </div>
        </section>
    }
}
