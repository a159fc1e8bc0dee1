use crate::language::language;
use crate::ui::{Icon, Shape};
use leptos::prelude::*;
use model::Language;
use model::organizations::{OrganizationSummary, RequestView};
use texts::{td_string, words};

/// The school has checked that the organization is what it says.
#[component]
pub fn Verified() -> impl IntoView {
    view! {
        <span class="verified">
            <Icon shape=Shape::Check/>
            {td_string!(language(), organization.verified)}
        </span>
    }
}

/// Prefecture in Japan, country elsewhere.
pub fn seat(language: Language, organization: &OrganizationSummary) -> Option<&'static str> {
    organization
        .prefecture
        .as_deref()
        .and_then(|code| words::prefecture(language, code))
        .or_else(|| words::country(language, &organization.country))
}

/// By what a request has proved which domain.
pub fn proved(language: Language, request: &RequestView) -> Option<String> {
    let (proof, domain) = (request.proof?, request.proved_domain.clone()?);
    let proof = words::of(language, proof);
    Some(td_string!(
        language,
        organization.request.proved,
        proof = proof,
        domain = domain
    ))
}
