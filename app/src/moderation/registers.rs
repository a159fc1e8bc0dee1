use super::api;
use crate::layout::still;
use leptos::prelude::*;

/// `/desk/people`
#[component]
pub fn PeoplePage() -> impl IntoView {
    still(api::people_page)
}

/// `/desk/people/{id}`
#[component]
pub fn ApplicantPage() -> impl IntoView {
    still(api::applicant_page)
}

/// `/desk/organizations`
#[component]
pub fn DeskOrganizationsPage() -> impl IntoView {
    still(api::organizations_page)
}
