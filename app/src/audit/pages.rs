use super::api;
use crate::layout::still;
use leptos::prelude::*;

/// `/desk/audit`
#[component]
pub fn DeskAuditPage() -> impl IntoView {
    still(api::desk)
}

/// `/desk/audit/{id}`
#[component]
pub fn DeskAuditLookPage() -> impl IntoView {
    still(api::look)
}
