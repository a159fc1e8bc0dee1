use super::api;
use crate::layout::still;
use crate::routes::Route;
use leptos::prelude::*;

/// `/claim`
#[component]
pub fn ClaimPage() -> impl IntoView {
    still(api::claim)
}

/// `/vouch/{token}`
#[component]
pub fn VouchPage() -> impl IntoView {
    page(Route::Vouch)
}

/// `/registrar`
#[component]
pub fn RegistrarClaimsPage() -> impl IntoView {
    page(Route::RegistrarClaims)
}

/// `/registrar/claims/{id}`
#[component]
pub fn RegistrarClaimPage() -> impl IntoView {
    page(Route::RegistrarClaim)
}

/// `/registrar/register`
#[component]
pub fn RegistrarFilesPage() -> impl IntoView {
    page(Route::RegistrarFiles)
}

/// `/registrar/looks/{id}`
#[component]
pub fn RegistrarLookPage() -> impl IntoView {
    page(Route::RegistrarLook)
}

/// `/registrar/imports/{id}`
#[component]
pub fn RegistrarImportPage() -> impl IntoView {
    page(Route::RegistrarImport)
}

/// `/registrar/graduations`
#[component]
pub fn RegistrarGraduationsPage() -> impl IntoView {
    page(Route::RegistrarGraduations)
}

/// `/registrar/graduations/{id}`
#[component]
pub fn RegistrarGraduationPage() -> impl IntoView {
    page(Route::RegistrarGraduation)
}

/// `/registrar/ledger`
#[component]
pub fn RegistrarLedgerPage() -> impl IntoView {
    page(Route::RegistrarLedger)
}

fn page(route: Route) -> AnyView {
    still(move |asked| api::page(route, asked))
}
