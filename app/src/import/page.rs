use super::api;
use crate::language::language;
use crate::layout::still;
use leptos::prelude::*;

/// `/desk/import`
#[component]
pub fn ImportPage() -> impl IntoView {
    let language = language();
    still(Resource::new_blocking(|| (), move |()| api::page(language)))
}
