use crate::language::language;
use crate::routes::paths;
use crate::ui::Banner;
use leptos::prelude::*;
use model::search::{FoundBy, SearchQuery};
use texts::{td_string, words};

/// How the words were found, and which words were perhaps meant.
#[component]
pub fn FoundByNote(
    query: SearchQuery,
    found_by: FoundBy,
    corrected: Option<String>,
) -> impl IntoView {
    let language = language();
    let words = words::found_by(language, found_by, &query.text);
    let is_plain = !matches!(found_by, FoundBy::AnyWord | FoundBy::Correction);
    if is_plain && corrected.is_none() {
        return words
            .map(|words| view! { <p class="found-by">{words}</p> })
            .into_any();
    }
    let meant = corrected.map(|corrected| view! { <Meant query corrected/> });
    view! {
        <Banner>
            {words.map(|words| view! { <p>{words}</p> })}
            {meant}
        </Banner>
    }
    .into_any()
}

/// The same question with other words, as a link.
#[component]
fn Meant(query: SearchQuery, corrected: String) -> impl IntoView {
    let language = language();
    let words = td_string!(
        language,
        search.found_by.instead,
        words = words::quoted(language, &corrected)
    );
    let meant = SearchQuery {
        text: corrected,
        page: 1,
        ..query
    };
    view! {
        <p class="meant">
            <span>{td_string!(language, search.found_by.maybe)}</span>
            " "
            <a href=paths::search(language, &meant)>{words}</a>
        </p>
    }
}
