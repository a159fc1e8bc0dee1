use super::api;
use crate::language::language;
use crate::layout::{Room, StillPage, still};
use crate::routes::{Route, paths};
use leptos::prelude::*;
use texts::td_string;

/// `/admin`
#[component]
pub fn AdminPage() -> impl IntoView {
    page(Route::Admin)
}

/// `/admin/logo`
#[component]
pub fn AdminLogoPage() -> impl IntoView {
    page(Route::AdminLogo)
}

/// `/admin/departments`
#[component]
pub fn AdminDepartmentsPage() -> impl IntoView {
    page(Route::AdminDepartments)
}

/// `/admin/roles`
#[component]
pub fn AdminRolesPage() -> impl IntoView {
    page(Route::AdminRoles)
}

/// `/admin/mail-domains`
#[component]
pub fn AdminDomainsPage() -> impl IntoView {
    page(Route::AdminDomains)
}

/// `/admin/terms`
#[component]
pub fn AdminTermsPage() -> impl IntoView {
    page(Route::AdminTerms)
}

/// `/admin/registrars`
#[component]
pub fn AdminRegistrarsPage() -> impl IntoView {
    page(Route::AdminRegistrars)
}

/// `/admin/auditors`
#[component]
pub fn AdminAuditorsPage() -> impl IntoView {
    page(Route::AdminAuditors)
}

fn page(route: Route) -> AnyView {
    still(move |asked| api::page(route, asked))
}

/// One of the pages of the room, with the ways to the others. `places` are the forms that say themselves what is wrong.
pub(super) fn shown(
    route: Route,
    title: &'static str,
    told: Option<AnyView>,
    places: &[&str],
    body: AnyView,
) -> StillPage {
    let language = language();
    let tabs = vec![
        (Route::Admin, td_string!(language, admin.settings)),
        (Route::AdminLogo, td_string!(language, admin.logo.title)),
        (
            Route::AdminDepartments,
            td_string!(language, admin.departments.title),
        ),
        (Route::AdminRoles, td_string!(language, admin.roles.title)),
        (
            Route::AdminDomains,
            td_string!(language, admin.domains.title),
        ),
        (Route::AdminTerms, td_string!(language, admin.terms.title)),
        (
            Route::AdminRegistrars,
            td_string!(language, register.admin.title),
        ),
        (
            Route::AdminAuditors,
            td_string!(language, audit.admin.title),
        ),
    ];
    let room = Room {
        name: td_string!(language, admin.title),
        href: paths::admin(language),
        tabs,
    };
    room.page(route, title.to_owned(), told, places, body)
}
