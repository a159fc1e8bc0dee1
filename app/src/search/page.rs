use super::api;
use super::bar::SearchBar;
use super::results::ResultsView;
use crate::language::language;
use crate::layout::{Loaded, PageHead};
use crate::routes::paths::{query_pairs, query_string};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use model::search::{Results, SearchQuery};
use texts::td_string;

/// `/opportunities`
#[component]
pub fn SearchPage() -> impl IntoView {
    let language = language();
    let search = use_location().search;
    let results = Resource::new_blocking(
        move || search.get(),
        move |search| api::find(search, language),
    );
    let asked = SearchQuery::from_pairs(query_pairs(&search.get_untracked()));
    view! {
        <div class="search">
            <SearchBar text=asked.text/>
            <Loaded data=results show/>
        </div>
    }
}

fn show(results: Results) -> AnyView {
    let language = language();
    // The same question has the same address, in whichever order its parts were chosen, and so has the last page,
    // whichever was asked for.
    let address = query_string(results.query.in_one_order().pairs());
    view! {
        <PageHead
            title=td_string!(language, search.title)
            description=td_string!(language, search.description)
            query=address
        />
        <ResultsView results/>
    }
    .into_any()
}
