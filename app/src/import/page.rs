use super::api;
use crate::language::language;
use crate::layout::{Loaded, Still};
use leptos::prelude::*;

/// `/desk/import`
#[component]
pub fn ImportPage() -> impl IntoView {
    let language = language();
    let data = Resource::new_blocking(|| (), move |()| api::page(language));
    view! { <Loaded data show=|page| view! { <Still page/> }.into_any()/> }
}
