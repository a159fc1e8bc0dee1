use crate::language::{lang_of, language, locale};
use crate::routes::paths;
use crate::ui::{FactRow, Instant, Tag};
use leptos::prelude::*;
use model::accounts::PersonFacts;
use model::organizations::OrganizationDetails;
use texts::{td_string, words};

/// Who posts, with what staff know of them.
#[component]
pub fn Poster(person: PersonFacts) -> impl IntoView {
    let locale = locale();
    let history = td_string!(
        locale,
        desk.history,
        postings = person.postings,
        published = person.published,
        declined = person.declined
    );
    let organizations = person
        .memberships
        .into_iter()
        .map(|one| view! { <li>{one.name} " · " {words::member_role(locale, one.role)}</li> })
        .collect_view();
    view! {
        <dl class="facts facts-narrow">
            <FactRow label=words::label(locale, "name")>{person.name}</FactRow>
            <FactRow label=words::label(locale, "role")>{words::role(locale, person.role)}</FactRow>
            <FactRow label=words::label(locale, "email")>{person.email}</FactRow>
            <FactRow label=td_string!(locale, desk.verification)>{words::verification(locale, person.verification)}</FactRow>
            {person.graduated.map(|year| view! {
                <FactRow label=td_string!(locale, desk.graduated)>{year.to_string()}</FactRow>
            })}
            {person.department.map(|department| view! {
                <FactRow label=td_string!(locale, desk.department)>{department}</FactRow>
            })}
            {(!organizations.is_empty()).then(|| view! {
                <FactRow label=td_string!(locale, account.organizations)>
                    <ul class="plain-list">{organizations}</ul>
                </FactRow>
            })}
            <FactRow label=td_string!(locale, desk.postings)>{history}</FactRow>
            <FactRow label=td_string!(locale, desk.joined)><Instant at=person.joined_at/></FactRow>
        </dl>
    }
}

/// Where it takes place, with what staff know of it; the school itself needs no facts.
#[component]
pub fn Host(organization: Option<OrganizationDetails>) -> impl IntoView {
    let (language, locale) = (language(), locale());
    let Some(organization) = organization else {
        return view! { <p>{td_string!(locale, desk.the_school)}</p> }.into_any();
    };
    let head = organization.summary.head;
    let verified = match organization.verified_at {
        Some(at) => view! { <Instant at/> }.into_any(),
        None => view! { <Tag>{td_string!(locale, desk.not_verified)}</Tag> }.into_any(),
    };
    view! {
        <dl class="facts facts-narrow">
            <FactRow label=td_string!(locale, desk.organization)>
                <a href=paths::organization(language, &head.slug) lang=lang_of(&head.name)>{head.name.text.clone()}</a>
            </FactRow>
            <FactRow label=td_string!(locale, desk.verified)>{verified}</FactRow>
            {organization.summary.industry.map(|industry| view! {
                <FactRow label=words::label(locale, "industry")>{words::industry(locale, industry)}</FactRow>
            })}
            {organization.corporate_number.map(|number| view! {
                <FactRow label=words::label(locale, "corporate_number")>{number}</FactRow>
            })}
            {organization.website.map(|website| view! {
                <FactRow label=words::label(locale, "website")>
                    <a href=website.clone() target="_blank" rel="nofollow noopener noreferrer">{website.clone()}</a>
                </FactRow>
            })}
            <FactRow label=td_string!(locale, desk.published)>{organization.published.to_string()}</FactRow>
        </dl>
    }
    .into_any()
}
