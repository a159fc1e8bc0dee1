use crate::language::language;
use crate::routes::paths;
use crate::ui::EmptyState;
use leptos::prelude::*;
use model::Language;
use model::search::{FoundBy, Way, Wider};
use texts::{td_string, words};

/// Nothing found, which the count above says: what to try instead, as links with the number of postings behind each.
#[component]
pub fn NoHits(found_by: FoundBy, wider: Vec<Wider>) -> impl IntoView {
    let language = language();
    let advice = match found_by {
        FoundBy::Signs => td_string!(language, search.no_hits.signs_advice),
        _ => td_string!(language, search.no_hits.advice),
    };
    let ways = wider
        .into_iter()
        .map(|wider| {
            view! {
                <li>
                    <a href=paths::search(language, &wider.query)>{words(language, wider.way)}</a>
                    " "
                    <span class="count">{wider.count}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <EmptyState
            advice
            action=(paths::opportunities(language), td_string!(language, search.no_hits.all).to_owned())
        />
        <ul class="no-hits-ways">{ways}</ul>
    }
}

fn words(language: Language, way: Way) -> String {
    let filter = match way {
        Way::Without(facet) => words::of(language, facet),
        Way::WithoutDeadline => td_string!(language, search.facet.deadline),
        Way::WithoutPublication => td_string!(language, search.facet.published),
        Way::WithoutPeriod => td_string!(language, search.facet.period),
        Way::WithoutFilters => {
            return td_string!(language, search.no_hits.without_filters).to_owned();
        }
        Way::WithClosed => return td_string!(language, search.no_hits.with_closed).to_owned(),
        Way::WithoutWords => return td_string!(language, search.no_hits.without_words).to_owned(),
    };
    td_string!(
        language,
        search.remove,
        filter = words::quoted(language, filter)
    )
}
