use super::search_box::SearchBox;
use crate::language::language;
use crate::routes::paths;
use leptos::prelude::*;
use texts::td_string;

/// The head of the list. It stays while answers change, so what is being typed is never lost.
#[component]
pub fn SearchBar(text: String) -> impl IntoView {
    let language = language();
    view! {
        <div class="stack search-bar">
            <h1>{td_string!(language, search.title)}</h1>
            <SearchBox text/>
            <p class="search-help">
                <a href=paths::search_help(language)>{td_string!(language, search.help)}</a>
            </p>
        </div>
    }
}
