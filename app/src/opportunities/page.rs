use super::article::OpportunityArticle;
use super::card::OpportunityCards;
use super::structured::StructuredData;
use super::{api, share::Share};
use crate::language::language;
use crate::layout::{Loaded, PageHead};
use crate::routes::paths;
use crate::ui::{Banner, Breadcrumb, ButtonKind, LinkButton, Tone};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::opportunities::{OpportunityDetails, Stage};
use texts::{td_string, words};

/// `/opportunities/{id}`
#[component]
pub fn OpportunityPage() -> impl IntoView {
    let language = language();
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let details = Resource::new_blocking(move || id.get(), move |id| api::details(id, language));
    view! { <Loaded data=details show=|details| view! { <Shown details/> }.into_any()/> }
}

#[component]
fn Shown(details: OpportunityDetails) -> impl IntoView {
    let language = language();
    let title = details.summary.title.text.clone();
    let above = vec![
        (
            paths::home(language),
            td_string!(language, home.short_title).to_owned(),
        ),
        (
            paths::opportunities(language),
            td_string!(language, search.title).to_owned(),
        ),
        (
            paths::kind(language, details.summary.kind),
            words::of(language, details.summary.kind).to_owned(),
        ),
    ];
    let related = details.related.clone();
    // Members' postings are nobody else's to find.
    let is_private = details.summary.members_only || details.stage != Stage::Open;
    view! {
        <PageHead title=title.clone() description=details.summary.summary.text.clone() private=is_private/>
        <Breadcrumb above here=title/>
        <Notices details=details.clone()/>
        <OpportunityArticle details=details.clone()/>
        <Share title=details.summary.title.text.clone()/>
        <StructuredData details/>
        {(!related.is_empty()).then(|| view! {
            <section class="related" aria-labelledby="related">
                <h2 id="related">{td_string!(language, opportunity.related)}</h2>
                <OpportunityCards postings=related level=3 class="cards-wide"/>
            </section>
        })}
    }
}

/// What a reader has to know before reading on.
#[component]
fn Notices(details: OpportunityDetails) -> impl IntoView {
    let language = language();
    let (id, kind) = (details.summary.id, details.summary.kind);
    view! {
        {details.is_mine.then(|| view! {
            <Banner>
                <p>{td_string!(language, opportunity.is_mine)}</p>
                <LinkButton href=paths::posting(language, id) kind=ButtonKind::Secondary>
                    {td_string!(language, opportunity.manage)}
                </LinkButton>
            </Banner>
        })}
        {details.summary.closed.then(|| view! {
            <Banner tone=Tone::Warning title=td_string!(language, opportunity.closed_title)>
                <p>{td_string!(language, opportunity.closed_advice)}</p>
                <p>
                    <a href=paths::kind(language, kind)>
                        {td_string!(language, opportunity.closed_others, kind = words::of(language, kind))}
                    </a>
                </p>
            </Banner>
        })}
        {details.source_url.map(|url| view! {
            <Banner title=td_string!(language, opportunity.imported_title)>
                <p>
                    {td_string!(language, opportunity.imported_advice, day = words::day(language, details.as_of))}
                    " "
                    <a href=url target="_blank" rel="nofollow noopener noreferrer">
                        {td_string!(language, opportunity.source)}
                        <span class="only-read">{td_string!(language, common.new_tab)}</span>
                    </a>
                </p>
            </Banner>
        })}
    }
}
