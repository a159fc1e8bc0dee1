use super::article::OpportunityArticle;
use super::structured::StructuredData;
use super::{api, share::Share};
use crate::cards::OpportunityCards;
use crate::language::{lang_of, language};
use crate::layout::{PageHead, loaded};
use crate::routes::paths;
use crate::ui::{Banner, Breadcrumb, ButtonKind, LinkButton, Tone};
use leptos::prelude::*;
use model::opportunities::{OpportunityDetails, Stage};
use texts::{td_string, words};

/// `/opportunities/{id}`
#[component]
pub fn OpportunityPage() -> impl IntoView {
    loaded(
        |asked| api::details(asked.part("id"), asked.language),
        |details, _| view! { <Shown details/> }.into_any(),
    )
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
    let picture = if is_private {
        String::new()
    } else {
        picture(&details)
    };
    view! {
        <PageHead title=title.clone() description=details.summary.summary.text.clone() private=is_private picture/>
        <Breadcrumb above=above.clone() here=title lang=lang_of(&details.summary.title)/>
        <Notices details=details.clone()/>
        <OpportunityArticle details=details.clone()/>
        <Share title=details.summary.title.text.clone()/>
        {matches!(details.stage, Stage::Open | Stage::Closed).then(|| view! {
            <p class="report-link">
                <a href=paths::report(language, details.summary.id)>{td_string!(language, report.title)}</a>
            </p>
        })}
        <StructuredData details above/>
        {(!related.is_empty()).then(|| view! {
            <section class="related" aria-labelledby="related">
                <h2 id="related">{td_string!(language, opportunity.related)}</h2>
                <OpportunityCards postings=related level=3 class="cards-wide"/>
            </section>
        })}
    }
}

/// Services keep a picture for long under one address, so a changed posting has another one.
fn picture(details: &OpportunityDetails) -> String {
    let path = paths::opportunity_picture(language(), details.summary.id);
    format!("{path}?v={:x}", details.updated_at.timestamp())
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
        {crate::context::is_staff().then(|| view! {
            <p>
                <LinkButton href=paths::desk_posting(language, id)>
                    {td_string!(language, opportunity.open_at_desk)}
                </LinkButton>
            </p>
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
