use crate::language::{language, locale};
use crate::routes::paths;
use crate::ui::EmptyState;
use leptos::prelude::*;
use leptos_i18n::td_string;
use model::search::SearchQuery;

/// Nothing found: what to try instead, as links.
#[component]
pub fn NoHits(query: SearchQuery) -> impl IntoView {
    let (language, locale) = (language(), locale());
    let only_words = SearchQuery {
        text: query.text.clone(),
        sort: query.sort,
        ..SearchQuery::default()
    };
    let with_closed = SearchQuery {
        include_closed: true,
        page: 1,
        ..query.clone()
    };
    let without_words = SearchQuery {
        text: String::new(),
        page: 1,
        ..query.clone()
    };
    let mut ways = Vec::new();
    if query.is_narrowed() && only_words != query && !query.text.is_empty() {
        ways.push((
            paths::search(language, &only_words),
            td_string!(locale, search.no_hits.without_filters),
        ));
    }
    if !query.include_closed {
        ways.push((
            paths::search(language, &with_closed),
            td_string!(locale, search.no_hits.with_closed),
        ));
    }
    if !query.text.is_empty() && without_words.is_narrowed() {
        ways.push((
            paths::search(language, &without_words),
            td_string!(locale, search.no_hits.without_words),
        ));
    }
    let ways = ways
        .into_iter()
        .map(|(href, words)| view! { <li><a href=href>{words}</a></li> })
        .collect_view();
    view! {
        <EmptyState
            title=td_string!(locale, search.no_hits.title)
            advice=td_string!(locale, search.no_hits.advice)
            action=(paths::opportunities(language), td_string!(locale, search.no_hits.all).to_owned())
        />
        <ul class="no-hits-ways">{ways}</ul>
    }
}
