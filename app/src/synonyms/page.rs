use super::api;
use crate::layout::still;
use leptos::prelude::*;

/// `/desk/synonyms`
#[component]
pub fn SynonymsPage() -> impl IntoView {
    still(api::list)
}

/// `/desk/synonyms/import`
#[component]
pub fn SynonymImportPage() -> impl IntoView {
    still(|_| api::import())
}

/// `/desk/synonyms/{id}`
#[component]
pub fn SynonymGroupPage() -> impl IntoView {
    still(api::group)
}
