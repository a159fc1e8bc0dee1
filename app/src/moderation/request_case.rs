//! A request to bring or to join an organization, with everything it is decided by.

use super::party::{Host, Poster};
use crate::language::{lang_of, language};
use crate::organizations::proved;
use crate::routes::paths;
use crate::ui::{FactRow, Paragraphs, Tag};
use leptos::prelude::*;
use model::organizations::{Organization, RequestCase, Twin};
use texts::{td_string, words};

/// Who asks, what for, and what speaks for it and against it.
#[component]
pub fn RequestFacts(case: RequestCase) -> impl IntoView {
    let language = language();
    let doubts = match case.doubts.is_empty() {
        true => td_string!(language, desk.organizations.no_doubt).into_any(),
        false => {
            let doubts = case.doubts.into_iter();
            let doubts = doubts.map(|doubt| view! { <Tag>{words::of(language, doubt)}</Tag> });
            view! { <span class="tags">{doubts.collect_view()}</span> }.into_any()
        }
    };
    let request = case.request;
    let proof = proved(language, &request);
    let text = |label: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <FactRow label><Paragraphs text/></FactRow> })
    };
    view! {
        <dl class="facts facts-narrow">
            <FactRow label=td_string!(language, desk.organizations.doubts)>{doubts}</FactRow>
            {proof.map(|proof| view! { <FactRow label=td_string!(language, organization.proved_by)>{proof}</FactRow> })}
            {text(td_string!(language, organization.request.papers_of), request.papers)}
            {text(td_string!(language, organization.request.question), request.question)}
            {text(td_string!(language, organization.request.answer), request.answer)}
        </dl>
        <div class="case-sides">
            <section>
                <h4>{td_string!(language, desk.organizations.applicant)}</h4>
                <Poster person=case.applicant/>
            </section>
            {case.proposal.map(|one| view! {
                <section>
                    <h4>{td_string!(language, desk.organizations.proposal)}</h4>
                    <Proposal one/>
                </section>
            })}
            {case.organization.map(|organization| view! {
                <section>
                    <h4>{td_string!(language, desk.organization)}</h4>
                    <Host organization=Some(organization)/>
                </section>
            })}
            {case.twins.into_iter().map(|twin| view! {
                <section>
                    <h4>{td_string!(language, desk.organizations.twins)}</h4>
                    <TwinFacts twin/>
                </section>
            }).collect_view()}
        </div>
    }
}

#[component]
fn Proposal(one: Organization) -> impl IntoView {
    let language = language();
    let fact = |label: &'static str, value: String| {
        let label = words::label(language, label);
        (!value.is_empty()).then(|| view! { <FactRow label>{value}</FactRow> })
    };
    let number = one.corporate_number.map(|number| number.to_string());
    let website = one.website.map(|website| website.as_str().to_owned());
    view! {
        <dl class="facts facts-narrow">
            {fact("name_ja", one.name.ja)}
            {fact("name_en", one.name.en)}
            {fact("kana", one.kana)}
            {fact("corporate_number", number.unwrap_or_default())}
            {fact("country", words::country(language, &one.country).unwrap_or_default().to_owned())}
            {fact("website", website.unwrap_or_default())}
        </dl>
    }
}

/// An organization that may be the same, and by what.
#[component]
pub fn TwinFacts(twin: Twin) -> impl IntoView {
    let language = language();
    let same = twin.same.into_iter();
    let same = same.map(|same| view! { <Tag>{words::of(language, same)}</Tag> });
    let same = same.collect_view();
    let domains = twin.domains.join(", ");
    view! {
        <p class="tags">{same}</p>
        <Host organization=Some(twin.details)/>
        <p class="hint">{td_string!(language, desk.organizations.members, n = twin.members)}</p>
        {(!domains.is_empty()).then(|| view! {
            <p class="hint">{td_string!(language, desk.organizations.domains)} " " {domains}</p>
        })}
    }
}

/// What a case is called.
pub fn heading(case: &RequestCase) -> AnyView {
    let language = language();
    let name = case.request.name.clone();
    let lang = lang_of(&name);
    match &case.request.organization {
        Some(head) => {
            let href = paths::organization(language, &head.slug);
            let words = td_string!(language, desk.organizations.asks_to, name = name.text);
            view! { <a href=href lang=lang>{words}</a> }.into_any()
        }
        None => {
            let words = td_string!(language, desk.organizations.brings, name = name.text);
            view! { <span lang=lang>{words}</span> }.into_any()
        }
    }
}
