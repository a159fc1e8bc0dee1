use super::api;
use crate::language::language;
use crate::layout::still;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// `/desk/synonyms`
#[component]
pub fn SynonymsPage() -> impl IntoView {
    page("")
}

/// `/desk/synonyms/import`
#[component]
pub fn SynonymImportPage() -> impl IntoView {
    page("import")
}

/// `/desk/synonyms/{id}`
#[component]
pub fn SynonymGroupPage() -> impl IntoView {
    page("group")
}

fn page(which: &'static str) -> AnyView {
    let (params, query, language) = (use_params_map(), use_query_map(), language());
    let asked = Memo::new(move |_| {
        let id = params.with(|params| params.get("id").unwrap_or_default());
        (id, query.with(|query| query.to_query_string()))
    });
    still(Resource::new_blocking(
        move || asked.get(),
        move |(id, query)| api::page(which.to_owned(), id, query, language),
    ))
}
