use crate::language::{lang_of, language};
use crate::routes::paths;
use crate::ui::{FactRow, Instant, Tag};
use leptos::prelude::*;
use model::accounts::PersonFacts;
use model::organizations::OrganizationDetails;
use texts::{td_string, words};

/// Who posts, with what staff know of them.
#[component]
pub fn Poster(person: PersonFacts) -> impl IntoView {
    let language = language();
    let history = td_string!(
        language,
        desk.history,
        postings = person.postings,
        published = person.published,
        declined = person.declined
    );
    let organizations = person
        .memberships
        .into_iter()
        .map(|one| view! { <li>{one.name} " · " {words::of(language, one.role)}</li> })
        .collect_view();
    view! {
        <dl class="facts facts-narrow">
            <FactRow label=words::label(language, "name")>{person.name}</FactRow>
            <FactRow label=words::label(language, "role")>{words::of(language, person.role)}</FactRow>
            <FactRow label=words::label(language, "email")>{person.email}</FactRow>
            <FactRow label=td_string!(language, desk.verification)>{words::of(language, person.verification)}</FactRow>
            {person.graduated.map(|year| view! {
                <FactRow label=td_string!(language, desk.graduated)>{year.to_string()}</FactRow>
            })}
            {person.department.map(|department| view! {
                <FactRow label=td_string!(language, desk.department)>{department}</FactRow>
            })}
            {(!organizations.is_empty()).then(|| view! {
                <FactRow label=td_string!(language, account.organizations)>
                    <ul class="plain-list">{organizations}</ul>
                </FactRow>
            })}
            <FactRow label=td_string!(language, desk.postings)>{history}</FactRow>
            <FactRow label=td_string!(language, desk.joined)><Instant at=person.joined_at/></FactRow>
        </dl>
    }
}

/// Where it takes place, with what staff know of it; the school itself needs no facts.
#[component]
pub fn Host(organization: Option<OrganizationDetails>) -> impl IntoView {
    let language = language();
    let Some(organization) = organization else {
        return view! { <p>{td_string!(language, desk.the_school)}</p> }.into_any();
    };
    let head = organization.summary.head;
    let verified = match organization.verified_at {
        Some(at) => view! { <Instant at/> }.into_any(),
        None => view! { <Tag>{td_string!(language, desk.not_verified)}</Tag> }.into_any(),
    };
    view! {
        <dl class="facts facts-narrow">
            <FactRow label=td_string!(language, desk.organization)>
                <a href=paths::organization(language, &head.slug) lang=lang_of(&head.name)>{head.name.text.clone()}</a>
            </FactRow>
            <FactRow label=td_string!(language, desk.verified)>{verified}</FactRow>
            {organization.summary.industry.map(|industry| view! {
                <FactRow label=words::label(language, "industry")>{words::of(language, industry)}</FactRow>
            })}
            {organization.corporate_number.map(|number| view! {
                <FactRow label=words::label(language, "corporate_number")>{number}</FactRow>
            })}
            {organization.website.map(|website| view! {
                <FactRow label=words::label(language, "website")>
                    <a href=website.clone() target="_blank" rel="nofollow noopener noreferrer">{website.clone()}</a>
                </FactRow>
            })}
            <FactRow label=td_string!(language, desk.published)>{organization.published.to_string()}</FactRow>
        </dl>
    }
    .into_any()
}
