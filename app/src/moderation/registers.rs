use super::api;
use crate::language::language;
use crate::layout::still;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// `/desk/people`
#[component]
pub fn PeoplePage() -> impl IntoView {
    let (search, language) = (use_location().search, language());
    still(Resource::new_blocking(
        move || search.get(),
        move |query| api::people_page(query, language),
    ))
}

/// `/desk/organizations`
#[component]
pub fn DeskOrganizationsPage() -> impl IntoView {
    let (search, language) = (use_location().search, language());
    still(Resource::new_blocking(
        move || search.get(),
        move |query| api::organizations_page(query, language),
    ))
}
