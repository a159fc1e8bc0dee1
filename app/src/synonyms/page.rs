use super::api;
use crate::language::language;
use crate::layout::still;
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_params_map};

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
    let (params, search, language) = (use_params_map(), use_location().search, language());
    let asked = Memo::new(move |_| {
        let id = params.with(|params| params.get("id").unwrap_or_default());
        (id, search.get())
    });
    still(Resource::new_blocking(
        move || asked.get(),
        move |(id, search)| api::page(which.to_owned(), id, search, language),
    ))
}
