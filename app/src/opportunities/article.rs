use super::aside::Aside;
use super::facts::FactSections;
use crate::cards::badges;
use crate::language::{lang_of, lang_of_typed, language};
use crate::ui::{Banner, Heading, Icon, Shape, Tone, drawn};
use leptos::prelude::*;
use model::closed::Closed;
use model::opportunities::OpportunityDetails;
use texts::td_string;

/// A posting as readers see it. The preview and the desk show the same below a heading of their own.
#[component]
pub fn OpportunityArticle(
    details: OpportunityDetails,
    #[prop(default = 1)] level: u8,
    /// What readers do not see yet: the way to apply is the one that is typed.
    #[prop(optional)]
    is_draft: bool,
) -> impl IntoView {
    let mut title = details.summary.title.clone();
    if title.text.is_empty() {
        title.text = td_string!(language(), posting.untitled).to_owned();
    }
    let summary = details.summary.summary.clone();
    view! {
        <article class="column posting">
            <header class="stack posting-head">
                {drawn(badges(language(), &details.summary))}
                <Heading level class="posting-title">
                    <span lang=lang_of(&title)>{title.text.clone()}</span>
                </Heading>
                <p class="posting-summary" lang=lang_of(&summary)>{summary.text.clone()}</p>
            </header>
            <Aside details=details.clone() is_draft/>
            <div class="stack posting-body">
                <Body details=details.clone() level=level + 1/>
                <MembersDetail details=details.clone() level=level + 1/>
                <FactSections kind=details.summary.kind original=details.original_language facts=details.facts level=level + 1/>
            </div>
        </article>
    }
}

#[component]
fn Body(details: OpportunityDetails, level: u8) -> impl IntoView {
    let language = language();
    let is_foreign = details.body_language != language;
    (!details.body_html.is_empty()).then(|| {
        view! {
            // Headings within the text begin one level below; eyes need no heading here.
            <Heading level class="only-read">{td_string!(language, opportunity.section.text)}</Heading>
            {is_foreign.then(|| view! { <p class="foreign-note">{td_string!(language, opportunity.only_in_other_language)}</p> })}
            <div class="prose" lang=is_foreign.then(|| details.body_language.code()) inner_html=details.body_html></div>
        }
    })
}

/// The second tier: for verified members.
#[component]
fn MembersDetail(details: OpportunityDetails, level: u8) -> impl IntoView {
    let language = language();
    let text = details.members_detail_html.map(|html| {
        let lang = lang_of_typed(&html, details.original_language);
        view! {
            <section class="members-detail">
                <Heading level>
                    <Icon shape=Shape::Lock/>
                    {td_string!(language, opportunity.members_detail)}
                </Heading>
                <div class="prose" lang=lang inner_html=html></div>
            </section>
        }
    });
    let hidden = details.members_detail_hidden.then(|| {
        view! {
            <Banner tone=Tone::Info title=td_string!(language, opportunity.members_detail)>
                <p>{td_string!(language, opportunity.members_detail_hidden)}</p>
            </Banner>
        }
    });
    view! {
        {text}
        {hidden}
    }
}
