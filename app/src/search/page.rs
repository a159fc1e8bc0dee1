use super::api;
use super::bar::SearchBar;
use super::results::{ResultsView, organization_names};
use super::title::title;
use crate::language::language;
use crate::layout::{Asked, PageHead, loaded};
use crate::routes::paths::{self, query_pairs, query_string};
use leptos::prelude::*;
use model::opportunities::OpportunityHead;
use model::search::{Results, SearchQuery};
use texts::td_string;

/// `/opportunities`
#[component]
pub fn SearchPage() -> impl IntoView {
    let asked = SearchQuery::from_pairs(query_pairs(&Asked::here().search));
    view! {
        <div class="search">
            <SearchBar text=asked.text/>
            {loaded(|asked| api::list(asked.search, asked.language), show)}
        </div>
    }
}

fn show((results, viewed): (Results, Vec<OpportunityHead>), _: Asked) -> AnyView {
    let language = language();
    // The same question has the same address, in whichever order its parts were chosen, and so has the last page,
    // whichever was asked for.
    let address = query_string(results.query.in_one_order().pairs());
    view! {
        <PageHead
            title=title(language, &results.query, &organization_names(&results.facets))
            description=td_string!(language, search.description)
            query=address
            feed=paths::feed_of(language, &results.query)
        />
        <ResultsView results viewed/>
    }
    .into_any()
}
