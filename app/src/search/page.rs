use super::api;
use super::bar::SearchBar;
use super::refresh::Refresh;
use super::results::ResultsView;
use crate::language::{language, locale};
use crate::layout::{Loaded, PageHead};
use crate::routes::paths::{query_pairs, query_string};
use leptos::prelude::*;
use leptos_i18n::td_string;
use leptos_router::hooks::use_location;
use model::search::SearchQuery;

/// `/opportunities`
#[component]
pub fn SearchPage() -> impl IntoView {
    let (language, locale) = (language(), locale());
    let search = use_location().search;
    let results = Resource::new_blocking(
        move || search.get(),
        move |search| api::find(search, language),
    );
    // The same question has the same address, in whichever order its parts were chosen.
    let address = Signal::derive(move || {
        let query = SearchQuery::from_pairs(query_pairs(&search.get()));
        query_string(query.in_one_order().pairs())
    });
    let refresh = Refresh::new();
    provide_context(refresh);
    refresh.send_early();
    view! {
        <PageHead
            title=td_string!(locale, search.title)
            description=td_string!(locale, search.description)
            query=address
        />
        <div class="search">
            <SearchBar search/>
            <Loaded data=results show=|results| view! { <ResultsView results/> }.into_any()/>
        </div>
    }
}
