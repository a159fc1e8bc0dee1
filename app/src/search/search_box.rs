use crate::language::language;
use crate::routes::paths;
use crate::ui::{Icon, Shape};
use islands::{SEARCH_FORM, Suggestions};
use leptos::prelude::*;
use model::search::QUERY_MAX;
use texts::td_string;

/// The box that words are typed into, and what it suggests meanwhile; one a page.
#[component]
pub fn SearchBox(
    /// What was searched for.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let language = language();
    view! {
        <search aria-label=td_string!(language, search.title)>
            <form id=SEARCH_FORM method="get" action=paths::opportunities(language) autocomplete="off">
                <label class="only-read" for="q">{td_string!(language, search.words)}</label>
                <div class="search-box">
                    <Icon shape=Shape::Search/>
                    <input
                        class="input"
                        id="q"
                        type="text"
                        name="q"
                        maxlength=QUERY_MAX
                        placeholder=td_string!(language, search.placeholder)
                        autocomplete="off"
                        enterkeyhint="search"
                        value=text
                    />
                    <button type="submit" class="button button-primary">
                        {td_string!(language, common.search)}
                    </button>
                    <Suggestions/>
                </div>
            </form>
        </search>
    }
}
