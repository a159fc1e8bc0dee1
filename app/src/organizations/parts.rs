use crate::language::locale;
use crate::ui::{Icon, Shape};
use leptos::prelude::*;
use model::organizations::OrganizationSummary;
use texts::{Locale, td_string, words};

/// The school has checked that the organization is what it says.
#[component]
pub fn Verified() -> impl IntoView {
    view! {
        <span class="verified">
            <Icon shape=Shape::Check/>
            {td_string!(locale(), organization.verified)}
        </span>
    }
}

/// Prefecture in Japan, country elsewhere.
pub fn seat(locale: Locale, organization: &OrganizationSummary) -> Option<&'static str> {
    organization
        .prefecture
        .as_deref()
        .and_then(|code| words::prefecture(locale, code))
        .or_else(|| words::country(locale, &organization.country))
}
