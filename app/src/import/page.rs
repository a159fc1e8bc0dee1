use super::api;
use crate::layout::still;
use leptos::prelude::*;

/// `/desk/import`
#[component]
pub fn ImportPage() -> impl IntoView {
    still(|_| api::page())
}
